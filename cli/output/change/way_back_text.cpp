#include "cli/output/change/way_back_text.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_text.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// What is in the way can be put out of it.
std::string not_as_things_stand(const WayBack& way_back, const std::string& reason, bool is_reversion) {
    if (way_back.none() && way_back.one_reason)
        return fmt::format("As things stand {} cannot be taken back. {}",
                           is_reversion ? "the taking back itself" : "it", reason);
    return fmt::format("As things stand {} cannot be taken back. The first of them: {}",
                       counted_sims(way_back.without), reason);
}

}  // namespace

std::string request_sentence(const ChangeReport& report, const WayBack& way_back,
                             const std::string& program) {
    const auto number = static_cast<std::int64_t>(report.request->number);
    if (way_back.none()) return fmt::format("Request {}.", number);
    if (way_back.whole())
        return fmt::format("Request {0}; take it back with `{1} request revert {0}`.", number, program);
    return fmt::format(
        "Request {0}; take back what can be taken back with `{1} request revert {0} --keep-going`.", number,
        program);
}

std::string limited_way_back(const WayBack& way_back, bool is_reversion) {
    const Refusal& why = *way_back.why;
    const std::string reason = fmt::format("{} [{}]", shown_safely(spoken(why.message)), why.rule);
    if (!way_back.for_good)
        return not_as_things_stand(way_back, reason + " " + shown_safely(spoken(why.hint)), is_reversion);
    if (way_back.none() && way_back.one_reason) return fmt::format("There is no way back. {}", reason);
    if (way_back.none()) return fmt::format("There is no way back. For the first SIM: {}", reason);
    const std::string sims = counted_sims(way_back.without);
    return way_back.one_reason
               ? fmt::format("For {} there is no way back. {}", sims, reason)
               : fmt::format("For {} there is no way back. For the first of them: {}", sims, reason);
}

}  // namespace simprof::cli
