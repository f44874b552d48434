#include "cli/output/sims/sim_card.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/card.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/history/about.hpp"
#include "lib/operations/look/option_comparison.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace simprof::cli {

namespace {

constexpr std::size_t most_requests = 3;

template <typename Number>
std::string shown(const std::optional<Number>& number) {
    return number ? number->digits() : "-";
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::string or_none(const std::optional<std::string>& name) { return name ? *name : say("none"); }

/// The plan in force, and the way that it goes.
std::string way_of_plan(const ServicesView& services, const BillingZone& zone) {
    std::string plan = or_none(services.plan);
    if (!services.scheduled) return plan;
    return say("{plan} ─▶ {next} from {day} (billing zone {zone})", "plan"_is = plan,
               "next"_is = services.scheduled->plan, "day"_is = to_string(services.scheduled->from),
               "zone"_is = zone.name());
}

std::string deviation_of(const SimView& sim, const BillingZone& zone) {
    const std::string reason = sim.deviation->reason ? *sim.deviation->reason : say("no reason given");
    return say("from {profile} since {instant} by {actor} ({origin}): {reason}",
               "profile"_is = *sim.services->profile, "instant"_is = zone.local_time(sim.deviation->since),
               "actor"_is = sim.deviation->actor, "origin"_is = to_string(sim.deviation->origin),
               "reason"_is = reason);
}

/// Where the options come from, in one sentence.
std::string source_of_options(const SimView& sim, bool differing_above) {
    if (sim.services->status == Status::terminated) return say("Options that it ended with:");
    if (!sim.deviation)
        return say("Options, from the profile {profile}:", "profile"_is = *sim.services->profile);
    return differing_above ? say("Options that are as in the profile:")
                           : say("Options, equal to the profile's:");
}

void add_options(Card& card, const SimView& sim, bool differing) {
    for (const ComparedOption& option : compared_options(*sim.services)) {
        if ((sim.deviation && option.differs()) != differing) continue;
        const std::string value = or_none(option.sim);
        card.add("  " + option.option, differing ? say("{value}   (profile: {other})", "value"_is = value,
                                                       "other"_is = or_none(option.profile))
                                                 : value);
    }
}

std::string options_of(const SimView& sim, int width) {
    const bool differ = sim.deviation && count_differing(*sim.services) > 0;
    Card card;
    if (differ) card.heading(say("Options that differ from the profile's:"));
    if (differ) add_options(card, sim, true);
    card.heading(source_of_options(sim, differ));
    add_options(card, sim, false);
    return card.render(width);
}

std::vector<Request> last_requests(Snapshot& snapshot, Iccid iccid) {
    std::vector<RequestNumber> numbers;
    const std::vector<SimEntry> history = snapshot.sim_history(iccid);
    for (auto entry = history.rbegin(); entry != history.rend() && numbers.size() < most_requests; ++entry)
        numbers.push_back(entry->request);
    std::vector<Request> requests = snapshot.requests(numbers);
    std::ranges::reverse(requests);
    return requests;
}

std::string line_for(const Session& session, const Request& request, const BillingZone& zone) {
    return say("{request}  {instant}  {deed}, by {who}",
               "request"_is = static_cast<std::int64_t>(request.number),
               "instant"_is = zone.local_time(request.at), "deed"_is = about(request),
               "who"_is = session.who(request)) +
           why_and_ticket(request);
}

/// Two commands, as they can be typed.
std::pair<std::string, std::string> next_commands(const std::string& program, const SimView& sim) {
    const std::string iccid = sim.iccid.digits();
    if (sim.services->status == Status::terminated || !sim.services->profile)
        return {fmt::format("{} sim history {}", program, iccid),
                fmt::format("{} sim activate {} --to {}", program, iccid, say("PROFILE"))};
    if (sim.deviation)
        return {fmt::format("{} sim realign {}", program, iccid),
                fmt::format("{} sim history {}", program, iccid)};
    return {fmt::format("{} sim advise {} --set {}", program, iccid, say("OPTION=VALUE")),
            fmt::format("{} sim history {}", program, iccid)};
}

}  // namespace

std::string card_of(const SimView& sim, const BillingZone& zone, std::optional<Day> as_of, int width) {
    const ServicesView& services = *sim.services;
    Card card;
    if (as_of)
        card.add(say("Day"),
                 say("{day} (billing zone {zone})", "day"_is = to_string(*as_of), "zone"_is = zone.name()));
    card.add("SIM", sim.iccid.digits());
    card.add(say("Status"), std::string{to_string(services.status)});
    card.add("IMSI", shown(sim.identity.imsi));
    card.add("MSISDN", shown(sim.identity.msisdn));
    card.add(say("Group"), or_dash(sim.identity.group));
    card.add(say("Label"), or_dash(sim.identity.label));
    card.add(say("Profile"), or_none(services.profile));
    if (!services.profile) return card.render(width);
    card.add(say("Pack"), *services.pack);
    card.add(say("Plan"), way_of_plan(services, zone));
    if (sim.deviation) card.add(say("Deviated"), deviation_of(sim, zone));
    return card.render(width) + options_of(sim, width);
}

std::string story_of(const Session& session, Snapshot& snapshot, const SimView& sim) {
    const BillingZone zone = snapshot.billing_zone();
    Card card;
    std::string title = say("Last requests");
    for (const Request& request : last_requests(snapshot, sim.iccid))
        card.add(std::exchange(title, " "), line_for(session, request, zone));
    const auto [first, second] = next_commands(session.program(), sim);
    card.add(say("Next"), first);
    if (sim.services->status != Status::terminated) card.add(" ", second);
    return card.render(session.width());
}

}  // namespace simprof::cli
