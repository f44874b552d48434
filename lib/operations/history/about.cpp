#include "lib/operations/history/about.hpp"

#include "lib/operations/change/story.hpp"

#include <fmt/format.h>

#include <array>

namespace simprof {

namespace {

using Deed = Wording<Placed<"what", const Sentence&>>;

/// By kind of request.
constexpr std::array<Deed, all_request_kinds.size()> deeds{msgid("migrate {what}"),
                                                           msgid("deviate {what}"),
                                                           msgid("realign {what}"),
                                                           msgid("activate {what}"),
                                                           msgid("suspend {what}"),
                                                           msgid("resume {what}"),
                                                           msgid("terminate {what}"),
                                                           msgid("import {what}"),
                                                           msgid("add {what}"),
                                                           msgid("edit {what}"),
                                                           msgid("create profile {what}"),
                                                           msgid("edit profile {what}"),
                                                           msgid("archive profile {what}"),
                                                           msgid("unarchive profile {what}"),
                                                           msgid("delete profile {what}"),
                                                           msgid("apply a catalogue {what}"),
                                                           msgid("take back {what}"),
                                                           msgid("accept the clock {what}")};

/// Of nothing that has a name or could be counted.
constexpr std::array<Wording<>, all_request_kinds.size()> bare_deeds{msgid("migrate"),
                                                                     msgid("deviate"),
                                                                     msgid("realign"),
                                                                     msgid("activate"),
                                                                     msgid("suspend"),
                                                                     msgid("resume"),
                                                                     msgid("terminate"),
                                                                     msgid("import"),
                                                                     msgid("add"),
                                                                     msgid("edit"),
                                                                     msgid("create profile"),
                                                                     msgid("edit profile"),
                                                                     msgid("archive profile"),
                                                                     msgid("unarchive profile"),
                                                                     msgid("delete profile"),
                                                                     msgid("apply a catalogue"),
                                                                     msgid("take back"),
                                                                     msgid("accept the clock")};

Sentence deed_on(RequestKind kind, const Sentence& what) {
    return said(deeds.at(static_cast<std::size_t>(kind)), "what"_is = what);
}

}  // namespace

Sentence about(const Request& request) {
    if (!request.subject.empty()) return deed_on(request.kind, kept_story(request));
    const std::int64_t sims = request.sims - sims_that_gave_up(request);
    if (sims == 0 || request.kind == RequestKind::store_clock)
        return said(bare_deeds.at(static_cast<std::size_t>(request.kind)));
    return deed_on(request.kind, said_of(sims, "{count} SIM", "{count} SIMs"));
}

std::string usual_reason_to_take_back(RequestNumber request) {
    return fmt::format("takes back request {}", static_cast<std::int64_t>(request));
}

std::string why_and_ticket(const Request& request) {
    const bool says_why = request.reason && *request.reason != usual_reason_to_take_back(request.reverts);
    return (says_why ? fmt::format(" ({})", *request.reason) : std::string{}) +
           (request.reference ? fmt::format(" [{}]", *request.reference) : std::string{});
}

}  // namespace simprof
