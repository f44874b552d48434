#pragma once

#include "lib/model/request.hpp"
#include "lib/operations/change/change_report.hpp"
#include "lib/operations/change/effect.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/text/writing/json.hpp"

#include <string>
#include <vector>

/// The keys of the JSON documents. Names of keys never change; keys may be added.

namespace simprof::cli {

template <typename Value>
[[nodiscard]] Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json{};
}
[[nodiscard]] inline Json number_or_null(RequestNumber request) {
    return request == RequestNumber::none ? Json{} : Json(static_cast<std::int64_t>(request));
}
[[nodiscard]] inline Json text_or_null(const std::string& text) { return text.empty() ? Json{} : Json(text); }

[[nodiscard]] Json to_json(const OptionSet& options);
[[nodiscard]] Json to_json(const std::vector<OptionDifference>& differences);
[[nodiscard]] Json to_json(const NameDifference& difference);
[[nodiscard]] Json to_json(const PlanDifference& difference);
[[nodiscard]] Json to_json(const std::optional<NamedSchedule>& scheduled);
[[nodiscard]] Json to_json(const ChangeSummary& summary);
[[nodiscard]] Json to_json(const Comparison& comparison);
/// `files`: in which refused rows stand.
[[nodiscard]] Json to_json(const Effect& effect, const InputFiles& files);
/// Adds "line", null where there is none; where there are several files "file", and "sheet" of a workbook.
void add_place(Json& json, const InputFiles& files, std::size_t counted);
[[nodiscard]] Json to_json(const GivenUpNumber& number);
[[nodiscard]] Json to_json(const ProfileView& profile);
[[nodiscard]] Json to_json(const ProfileReport& profile);
[[nodiscard]] Json to_json(DeviationChange deviation);
/// A request's line: what every change document begins with.
[[nodiscard]] Json to_json(const Request& request);
/// Everything of a SIM's part of a change but its number.
[[nodiscard]] Json to_json(const SharedOutcome& outcome);

/// One line of JSON; text that is no UTF-8 is replaced.
[[nodiscard]] std::string dumped(const Json& json);
/// A JSON document for people to read, too.
[[nodiscard]] std::string dumped_document(const Json& json);

[[nodiscard]] std::string_view word_for(Outcome outcome);
[[nodiscard]] std::string_view word_for(ProfileEvent event);

}  // namespace simprof::cli
