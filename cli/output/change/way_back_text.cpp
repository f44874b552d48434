#include "cli/output/change/way_back_text.hpp"

#include "cli/language/spoken.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// What is in the way can be put out of it.
std::string not_as_things_stand(const WayBack& way_back, const std::string& reason, bool is_reversion) {
    if (way_back.none() && way_back.one_reason)
        return is_reversion ? say("As things stand the taking back itself cannot be taken back. {reason}",
                                  "reason"_is = reason)
                            : say("As things stand it cannot be taken back. {reason}", "reason"_is = reason);
    return say_of(way_back.without,
                  "As things stand {count} SIM cannot be taken back. The first of them: {reason}",
                  "As things stand {count} SIMs cannot be taken back. The first of them: {reason}",
                  "reason"_is = reason);
}

}  // namespace

std::string request_sentence(const ChangeReport& report, const WayBack& way_back,
                             const std::string& program) {
    const auto number = static_cast<std::int64_t>(report.request->number);
    if (way_back.none()) return say("Request {request}.", "request"_is = number);
    if (way_back.whole())
        return say("Request {request}; take it back with `{program} request revert {request}`.",
                   "request"_is = number, "program"_is = program);
    return say(
        "Request {request}; take back what can be taken back with `{program} request revert {request} "
        "--keep-going`.",
        "request"_is = number, "program"_is = program);
}

std::string limited_way_back(const WayBack& way_back, bool is_reversion) {
    const Refusal& why = *way_back.why;
    const std::string reason = fmt::format("{} [{}]", spoken_safely(why.message), why.rule);
    if (!way_back.for_good)
        return not_as_things_stand(way_back, reason + " " + spoken_safely(why.hint), is_reversion);
    if (way_back.none() && way_back.one_reason)
        return say("There is no way back. {reason}", "reason"_is = reason);
    if (way_back.none())
        return say("There is no way back. For the first SIM: {reason}", "reason"_is = reason);
    return way_back.one_reason
               ? say_of(way_back.without, "For {count} SIM there is no way back. {reason}",
                        "For {count} SIMs there is no way back. {reason}", "reason"_is = reason)
               : say_of(way_back.without,
                        "For {count} SIM there is no way back. For the first of them: {reason}",
                        "For {count} SIMs there is no way back. For the first of them: {reason}",
                        "reason"_is = reason);
}

}  // namespace simprof::cli
