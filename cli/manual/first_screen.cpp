#include "cli/manual/first_screen.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/card.hpp"
#include "cli/session/session.hpp"
#include "lib/model/error.hpp"
#include "lib/operations/history/about.hpp"
#include "lib/operations/look/standing.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/server_location.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace simprof::cli {

namespace {

constexpr std::string_view first_line = "simprof: changes the services of SIM cards, safely\n\n";

/// "100 SIMs, 2 of them deviated (the oldest since 2026-10-12)."
std::string sims_of(const Standing& standing) {
    std::string text = counted_sims(standing.sims);
    if (standing.deviated > 0) {
        text += fmt::format(", {} deviated", readable(standing.deviated));
        if (standing.oldest_deviation)
            text += fmt::format(", the oldest since {}", to_string(*standing.oldest_deviation));
    }
    return text + ".";
}

std::string plans_of(const Standing& standing) {
    if (standing.to_come.empty()) return " No plan is to change.";
    std::vector<std::string> parts;
    parts.reserve(standing.to_come.size());
    for (const auto& [day, sims] : standing.to_come)
        parts.push_back(fmt::format("{} on {}", readable(sims), to_string(day)));
    return fmt::format(" Plans to change: {}.", joined(parts, ", "));
}

std::string last_of(const Session& session, const Standing& standing, const BillingZone& zone) {
    if (!standing.last) return " Nothing was requested yet.";
    const Request& last = *standing.last;
    return fmt::format(" The last request is {}, by {} at {} ({}): {}.",
                       static_cast<std::int64_t>(last.number), session.who(last), zone.local_time(last.at),
                       zone.name(), about(last));
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
    card.add("No store", fmt::format("There is none at {} yet.", location));
    card.add(
        "Begin",
        "simprof init --sample makes one with a small fleet to try things on; simprof init an empty one.");
    card.add("Look first", "simprof demo shows the three methods, in a store that it throws away.");
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
    card.add("Look", "sim show · sim list · sim history · sim diff · schedule list · report");
    card.add(
        "Change",
        "sim migrate · profile edit · sim deviate: the three methods; sim advise says which is right here. "
        "Every change takes --dry-run.");
    card.add("Take back", "undo · request list · request revert");
    card.add("Bring in", "catalogue apply · sim import · sim add");
    card.add("Look after", "store check · store backup · store restore");
    card.add("Help",
             "simprof help COMMAND · simprof help TOPIC (methods, selecting, time, output, …) · "
             "simprof help --all lists everything.");
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
                fmt::format("{}{}\n{}", first_line, how_to_begin(session.settings().store.string(), width),
                            tasks_page(width));
            return page;
        }
        const auto snapshot = session.store().read();
        const BillingZone zone = snapshot->billing_zone();
        const Standing standing = view_standing(*snapshot, zone.day_at(session.now()));
        standing_text = sims_of(standing) + plans_of(standing) + last_of(session, standing, zone);
        page.object["store"] = as_json(standing, session.shown_store());
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::interrupted) throw;
        standing_text = spoken(error.message().then(error.hint()));
    }
    page.text = fmt::format("{}{}\n{}\n\n{}", first_line, shown_safely(session.shown_store()),
                            wrapped(shown_safely(standing_text), width), tasks_page(width));
    return page;
}

}  // namespace simprof::cli
