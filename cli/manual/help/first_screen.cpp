#include "cli/manual/help/first_screen.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/card.hpp"
#include "cli/session/session.hpp"
#include "lib/model/error.hpp"
#include "lib/operations/history/about.hpp"
#include "lib/operations/look/standing.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/server_location.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace simprof::cli {

namespace {

constexpr std::string_view first_line = msgid("simprof: changes the services of SIM cards, safely");

Sentence deviated_of(const Standing& standing) {
    return said_of(standing.deviated, "{count} deviated", "{count} deviated");
}

/// "100 SIMs, 2 deviated, the oldest since 2026-10-12."
Sentence sims_of(const Standing& standing) {
    if (standing.deviated == 0) return said_of(standing.sims, "{count} SIM.", "{count} SIMs.");
    if (!standing.oldest_deviation)
        return said_of(standing.sims, "{count} SIM, {deviated}.", "{count} SIMs, {deviated}.",
                       "deviated"_is = deviated_of(standing));
    return said_of(standing.sims, "{count} SIM, {deviated}, the oldest since {day}.",
                   "{count} SIMs, {deviated}, the oldest since {day}.", "deviated"_is = deviated_of(standing),
                   "day"_is = to_string(*standing.oldest_deviation));
}

Sentence plans_of(const Standing& standing) {
    if (standing.to_come.empty()) return said("No plan is to change.");
    std::vector<std::string> parts;
    parts.reserve(standing.to_come.size());
    for (const auto& [day, sims] : standing.to_come)
        parts.push_back(say("{sims} on {day}", "sims"_is = Readable{sims}, "day"_is = to_string(day)));
    return said("Plans to change: {plans}.", "plans"_is = joined(parts, ", "));
}

Sentence last_of(const Session& session, const Standing& standing, const BillingZone& zone) {
    if (!standing.last) return said("Nothing was requested yet.");
    const Request& last = *standing.last;
    return said("The last request is {request}, by {who} at {at} ({zone}): {about}.",
                "request"_is = static_cast<std::int64_t>(last.number), "who"_is = session.who(last),
                "at"_is = zone.local_time(last.at), "zone"_is = zone.name(), "about"_is = about(last));
}

Json as_json(const Standing& standing, const std::string& location) {
    Json to_come = Json::array();
    for (const auto& [day, sims] : standing.to_come)
        to_come.push_back({{"day", to_string(day)}, {"sims", sims}});
    return {{"location", location},
            {"sims", standing.sims},
            {"deviated", standing.deviated},
            {"oldest_deviation",
             standing.oldest_deviation ? Json(to_string(*standing.oldest_deviation)) : Json{}},
            {"to_come", to_come},
            {"last_request", standing.last ? to_json(*standing.last) : Json{}}};
}

std::string how_to_begin(const std::string& location, int width) {
    Card card;
    card.add(say("No store"), say("There is none at {location} yet.", "location"_is = location));
    card.add(say("Begin"), say("simprof init --sample makes one with a small fleet to try things on; simprof "
                               "init an empty one."));
    card.add(say("Look first"), say("simprof demo shows the three methods, in a store that it throws away."));
    return card.render(width);
}

}  // namespace

bool may_have_store(const Session& session) {
    const std::filesystem::path& store = session.settings().store;
    std::error_code unknown;
    return is_server_location(store.native()) || std::filesystem::exists(store, unknown);
}

std::string tasks_page(int width) {
    Card card;
    card.add(say("Look"), "sim show · sim list · sim history · sim diff · schedule list · report");
    card.add(say("Change"),
             say("sim migrate · profile edit · sim deviate: the three methods; sim advise says "
                 "which is right here. Every change takes --dry-run."));
    card.add(say("Take back"), "undo · request list · request revert");
    card.add(say("Bring in"), "catalogue apply · sim import · sim add");
    card.add(say("Look after"), "store check · store backup · store restore");
    card.add(say("Help"),
             say("simprof help COMMAND · simprof help TOPIC (methods, selecting, time, output, …) · "
                 "simprof help --all lists everything."));
    return card.render(usual_text_width(width));
}

HelpPage first_screen(Session& session) {
    const int width = usual_text_width(session.width());
    HelpPage page = help_overview(width);
    page.object["store"] = Json{};
    std::string standing_text;
    try {
        if (!may_have_store(session)) {
            page.text =
                fmt::format("{}\n\n{}\n{}", spoken(first_line),
                            how_to_begin(session.settings().store.string(), width), tasks_page(width));
            return page;
        }
        const auto snapshot = session.store().read();
        const BillingZone zone = snapshot->billing_zone();
        const Standing standing = view_standing(*snapshot, zone.day_at(session.now()));
        standing_text =
            spoken_safely(sims_of(standing).then(plans_of(standing)).then(last_of(session, standing, zone)));
        page.object["store"] = as_json(standing, session.shown_store());
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::interrupted) throw;
        standing_text = spoken_safely(error.message().then(error.hint()));
    }
    page.text = fmt::format("{}\n\n{}\n{}\n\n{}", spoken(first_line), shown_safely(session.shown_store()),
                            wrapped(standing_text, width), tasks_page(width));
    return page;
}

}  // namespace simprof::cli
