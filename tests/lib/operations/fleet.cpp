#include "tests/lib/operations/fleet.hpp"

#include "lib/operations/catalogue/apply_catalogue.hpp"
#include "lib/store/open.hpp"

#include <fstream>
#include <new>
#include <sstream>
#include <utility>

namespace simprof::operations_test {

std::string data_file(const std::string& name) {
    std::ifstream file{std::string{SIMPROF_SOURCE_DIR} + "/tests/data/" + name, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    if (!text) throw std::bad_alloc{};  // which a stream keeps to itself
    return text.str();
}

Selection selection(const std::vector<std::string>& sims) {
    Selection selection;
    for (const std::string& sim : sims) selection.list.add(sim);
    return selection;
}

void visit_sims(Snapshot& snapshot, const Selection& sims, Day today, std::optional<Day> as_of,
                const std::function<void(const SimView&)>& visit) {
    const SimListing listing = list_sims(snapshot, sims, today, as_of);
    for (std::size_t n = 0; n < listing.size(); ++n) visit(listing[n]);
}

Fleet::Fleet(bool with_sims, store_test::StoreKind kind) {
    const StoreAccess access{.location = store_test::new_location(m_directory.emplace(), kind)};
    create_store(access,
                 {BillingZone::named("Europe/Paris").value(), parse_instant("2026-01-01T00:00:00Z").value()});
    m_store = open_store(access);
    apply_catalogue(data_file("catalogue.toml"));
    if (with_sims) import(data_file("fleet.csv"));
}

Fleet::Fleet(std::unique_ptr<Store> store) : m_store(std::move(store)) {}

ChangeReport Fleet::change(const Judging& judge, const std::string& reason) {
    return carry_out_judged(judge, reason, false);
}

ChangeReport Fleet::keep_going(const Judging& judge, const std::string& reason) {
    return carry_out_judged(judge, reason, true);
}

ChangeReport Fleet::carry_out_judged(const Judging& judge, const std::string& reason, bool keeps_going) {
    const auto transaction = m_store->write();
    RequestContext context;
    context.clock = parse_instant(now).value();
    context.actor = "tester";
    context.command = "simprof test";
    context.version = "test";
    if (!reason.empty()) context.reason = reason;
    const Day today = billing_day(*transaction, context.clock);
    Change change = judge(*transaction, today);
    carry_out(*transaction, change, context, {.confirmed = true, .keep_going = keeps_going});
    return change.report;
}

ChangeReport Fleet::import(const std::string& text, ImportSettings settings) {
    return change([&](Snapshot& snapshot, Day today) {
        SimRecords records{text, "test"};
        return import_sims(snapshot, records, settings, today);
    });
}

ChangeReport Fleet::apply_catalogue(const std::string& toml) {
    return change([&](Snapshot& snapshot, Day today) {
        return simprof::apply_catalogue(snapshot, read_catalogue(toml), today);
    });
}

ChangeReport Fleet::migrate(const std::string& sim, const std::string& profile) {
    return change([&](Snapshot& snapshot, Day today) {
        return migrate_sims(snapshot, selection({sim}), profile, today);
    });
}

ChangeReport Fleet::deviate(const std::string& sim, OptionChanges options, const std::string& reason) {
    return change([&](Snapshot& snapshot,
                      Day today) { return deviate_sims(snapshot, selection({sim}), options, reason, today); },
                  reason);
}

ChangeReport Fleet::edit(const std::string& profile, OptionChanges options) {
    return change(
        [&](Snapshot& snapshot, Day today) { return edit_profile(snapshot, profile, options, today); });
}

Day Fleet::today() { return m_store->read()->billing_zone().day_at(parse_instant(now).value()); }

SimView Fleet::sim(const std::string& number, const std::string& as_of) {
    return view_sim(*m_store->read(), number, parse_instant(now).value(),
                    as_of.empty() ? std::nullopt : Day::parse(as_of));
}

std::string Fleet::value(const std::string& number, const std::string& option) {
    return std::string{sim(number).services->options->value_of(option).value_or("")};
}

std::int64_t Fleet::requests() {
    return static_cast<std::int64_t>(m_store->read()->last_request().value().number);
}

}  // namespace simprof::operations_test
