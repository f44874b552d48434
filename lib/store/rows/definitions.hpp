#pragma once

#include "lib/model/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Values that are stored whole, as JSON, the same in every kind of store. Reading throws std::exception
/// where the text is not of this form.
namespace simprof {

[[nodiscard]] std::string options_to_text(const OptionSet& options);
[[nodiscard]] OptionSet options_from_text(std::string_view text);

/// Everything about a pack but its id.
[[nodiscard]] std::string definition_of(const ServicePack& pack);
void define(ServicePack& pack, std::string_view definition);

/// Everything about a plan but its id.
[[nodiscard]] std::string definition_of(const RatePlan& plan);
void define(RatePlan& plan, std::string_view definition);

[[nodiscard]] std::string forbidden_changes_to_text(const std::vector<ForbiddenPlanChange>& changes);
[[nodiscard]] std::vector<ForbiddenPlanChange> forbidden_changes_from_text(std::string_view text);

/// A list of texts, as JSON.
[[nodiscard]] std::string texts_to_text(const std::vector<std::string>& texts);

}  // namespace simprof
