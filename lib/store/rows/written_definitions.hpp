#pragma once

#include "lib/store/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// What can be defined.
enum class Defined { forbidden_plan_changes, pack, plan };
/// The word that the history keeps.
[[nodiscard]] std::string_view to_string(Defined defined);

/// A definition that a request writes, whole.
struct WrittenDefinition {
    Defined subject{};
    std::int64_t id = 0;  ///< of a pack or a plan; else 0
    std::string name;
    std::string text;
};

/// Those of a request in the order in which they go into its hash: by the word of the subject, then by id.
[[nodiscard]] std::vector<WrittenDefinition> definitions_in(const RequestContent& content);

}  // namespace simprof
