#include "cli/output/change/way_back_text.hpp"

#include "cli/output/change/change_text.hpp"
#include "cli/output/show/counts.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// What is in the way can be put out of it.
std::string not_as_things_stand(const WayBack& way_back, const std::string& reason) {
    if (way_back.none() && way_back.one_reason)
        return fmt::format("As things stand it cannot be taken back: {}", reason);
    return fmt::format("As things stand {} cannot be taken back; the first: {}",
                       counted_sims(way_back.without), reason);
}

}  // namespace

std::string request_sentence(const ChangeReport& report, const WayBack& way_back,
                             const std::string& program) {
    const auto number = static_cast<std::int64_t>(report.request->number);
    if (way_back.none()) return fmt::format("Request {0}. `{1} request show {0}` shows it.", number, program);
    if (way_back.whole())
        return fmt::format(
            "Request {0}. `{1} request show {0}` shows it, `{1} request revert {0}` takes it back.", number,
            program);
    return fmt::format(
        "Request {0}. `{1} request show {0}` shows it, `{1} request revert {0} --keep-going` takes back "
        "what can be taken back.",
        number, program);
}

std::string limited_way_back(const WayBack& way_back) {
    const Refusal& why = *way_back.why;
    const std::string reason = fmt::format("{} [{}]", shown_safely(why.message), why.rule);
    if (!way_back.for_good) return not_as_things_stand(way_back, reason + " " + shown_safely(why.hint));
    if (way_back.none() && way_back.one_reason) return fmt::format("There is no way back: {}", reason);
    if (way_back.none()) return fmt::format("There is no way back; for the first SIM: {}", reason);
    const std::string sims = counted_sims(way_back.without);
    return way_back.one_reason ? fmt::format("For {} there is no way back: {}", sims, reason)
                               : fmt::format("For {} there is no way back; for the first: {}", sims, reason);
}

}  // namespace simprof::cli
