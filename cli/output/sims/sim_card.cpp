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

/// The plan in force, and the way that it goes.
std::string way_of_plan(const ServicesView& services, const BillingZone& zone) {
    if (!services.scheduled) return services.plan.value_or("none");
    return fmt::format("{} ─▶ {} from {} (billing zone {})", services.plan.value_or("none"),
                       services.scheduled->plan, to_string(services.scheduled->from), zone.name());
}

std::string deviation_of(const SimView& sim, const BillingZone& zone) {
    return fmt::format("from {} since {} by {} ({}): {}", *sim.services->profile,
                       zone.local_time(sim.deviation->since), sim.deviation->actor,
                       to_string(sim.deviation->origin), sim.deviation->reason.value_or("no reason given"));
}

/// Where the options come from, in one sentence.
std::string source_of_options(const SimView& sim, bool differing_above) {
    if (sim.services->status == Status::terminated) return "Options that it ended with:";
    if (!sim.deviation) return fmt::format("Options, from the profile {}:", *sim.services->profile);
    return differing_above ? "Options that are as in the profile:" : "Options, equal to the profile's:";
}

void add_options(Card& card, const SimView& sim, bool differing) {
    for (const ComparedOption& option : compared_options(*sim.services)) {
        if ((sim.deviation && option.differs()) != differing) continue;
        const std::string value = option.sim.value_or("none");
        card.add(
            "  " + option.option,
            differing ? fmt::format("{}   (profile: {})", value, option.profile.value_or("none")) : value);
    }
}

std::string options_of(const SimView& sim, int width) {
    const bool differ = sim.deviation && count_differing(*sim.services) > 0;
    Card card;
    if (differ) card.heading("Options that differ from the profile's:");
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
    const std::string why = request.reason ? fmt::format(" ({})", *request.reason) : std::string{};
    return fmt::format("{}  {}  {}, by {}{}", static_cast<std::int64_t>(request.number),
                       zone.local_time(request.at), spoken(about(request)), session.who(request), why);
}

/// Two commands, as they can be typed.
std::pair<std::string, std::string> next_commands(const std::string& program, const SimView& sim) {
    const std::string iccid = sim.iccid.digits();
    if (sim.services->status == Status::terminated || !sim.services->profile)
        return {fmt::format("{} sim history {}", program, iccid),
                fmt::format("{} sim activate {} --to PROFILE", program, iccid)};
    if (sim.deviation)
        return {fmt::format("{} sim realign {}", program, iccid),
                fmt::format("{} sim history {}", program, iccid)};
    return {fmt::format("{} sim advise {} --set OPTION=VALUE", program, iccid),
            fmt::format("{} sim history {}", program, iccid)};
}

}  // namespace

std::string card_of(const SimView& sim, const BillingZone& zone, std::optional<Day> as_of, int width) {
    const ServicesView& services = *sim.services;
    Card card;
    if (as_of) card.add("As of", fmt::format("{} (billing zone {})", to_string(*as_of), zone.name()));
    card.add("SIM", sim.iccid.digits());
    card.add("Status", std::string{to_string(services.status)});
    card.add("IMSI", shown(sim.identity.imsi));
    card.add("MSISDN", shown(sim.identity.msisdn));
    card.add("Group", or_dash(sim.identity.group));
    card.add("Label", or_dash(sim.identity.label));
    card.add("Profile", services.profile.value_or("none"));
    if (!services.profile) return card.render(width);
    card.add("Pack", *services.pack);
    card.add("Plan", way_of_plan(services, zone));
    if (sim.deviation) card.add("Deviated", deviation_of(sim, zone));
    return card.render(width) + options_of(sim, width);
}

std::string story_of(const Session& session, Snapshot& snapshot, const SimView& sim) {
    const BillingZone zone = snapshot.billing_zone();
    Card card;
    std::string title = "Last requests";
    for (const Request& request : last_requests(snapshot, sim.iccid))
        card.add(std::exchange(title, " "), line_for(session, request, zone));
    const auto [first, second] = next_commands(session.program(), sim);
    card.add("Next", first);
    if (sim.services->status != Status::terminated) card.add(" ", second);
    return card.render(session.width());
}

}  // namespace simprof::cli
