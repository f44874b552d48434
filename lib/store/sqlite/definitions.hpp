#pragma once

#include "lib/model/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Values that are stored whole, as JSON. Reading throws std::exception where the text is not of this form.
namespace simprof::sqlite {

[[nodiscard]] std::string options_to_text(const OptionSet& options);
[[nodiscard]] OptionSet options_from_text(std::string_view text);

/// Everything about a pack but its id and name.
[[nodiscard]] std::string definition_of(const ServicePack& pack);
void define(ServicePack& pack, std::string_view definition);

/// Everything about a plan but its id and name.
[[nodiscard]] std::string definition_of(const RatePlan& plan);
void define(RatePlan& plan, std::string_view definition);

[[nodiscard]] std::string forbidden_changes_to_text(const std::vector<ForbiddenPlanChange>& changes);
[[nodiscard]] std::vector<ForbiddenPlanChange> forbidden_changes_from_text(std::string_view text);

/// A list of texts, as SQL's json_each takes it apart.
[[nodiscard]] std::string texts_to_text(const std::vector<std::string>& texts);

}  // namespace simprof::sqlite
