#include "lib/store/rows/written_definitions.hpp"

#include "lib/store/rows/definitions.hpp"

#include <algorithm>
#include <tuple>

namespace simprof {

namespace {

template <typename Things>
void append(std::vector<WrittenDefinition>& definitions, Defined subject, const Things& things) {
    for (const auto& thing : things)
        definitions.push_back(
            {subject, static_cast<std::int64_t>(thing.id), thing.name, definition_of(thing)});
}

}  // namespace

std::string_view to_string(Defined defined) {
    switch (defined) {
        case Defined::forbidden_plan_changes:
            return "forbidden_plan_changes";
        case Defined::pack:
            return "pack";
        case Defined::plan:
            break;
    }
    return "plan";
}

std::vector<WrittenDefinition> definitions_in(const RequestContent& content) {
    std::vector<WrittenDefinition> definitions;
    if (content.forbidden_plan_changes)
        definitions.push_back({Defined::forbidden_plan_changes,
                               0,
                               {},
                               forbidden_changes_to_text(*content.forbidden_plan_changes)});
    append(definitions, Defined::pack, content.packs);
    append(definitions, Defined::plan, content.plans);
    std::ranges::sort(definitions, {}, [](const WrittenDefinition& definition) {
        return std::tuple{to_string(definition.subject), definition.id};
    });
    return definitions;
}

}  // namespace simprof
