#include "tests/model/library_fleet.hpp"

#include "lib/operations/revert/revert_request.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"
#include "tests/crash/disk.hpp"
#include "tests/model/calendar.hpp"

#include <fmt/format.h>

namespace simprof::model_test {

using crash_test::Disk;
using namespace operations_test;

namespace {

const std::string path = "/model.db";

std::map<std::string, std::string> first_files() {
    Disk::get().reset({{path, ""}});
    {
        sqlite::Connection connection{StoreAccess{path}, Disk::name};
        sqlite::initialise(connection, {BillingZone::named("Europe/Paris").value(),
                                        parse_instant("2026-11-23T09:00:00Z").value()});
    }
    Fleet fleet{DiskGround{}.open()};
    fill(fleet);
    return Disk::get().files();
}

std::vector<std::string> sims_of(const Step& step) {
    std::vector<std::string> numbers;
    for (const int sim : step.sims) numbers.push_back(first_sims()[static_cast<std::size_t>(sim)].iccid);
    return numbers;
}

RequestNumber taken_back(Snapshot& store, const Step& step) {
    return RequestNumber{static_cast<std::int32_t>(store.last_request().value().number) - step.back};
}

Change judged(Snapshot& store, const Step& step, Day today) {
    const std::string& profile = profile_names()[static_cast<std::size_t>(step.profile)];
    const Setting& setting = settings()[static_cast<std::size_t>(step.option)];
    const OptionChanges options{{setting.option, setting.value}};
    const Selection sims = selection(sims_of(step));
    using enum Step::Kind;
    switch (step.kind) {
        case migrate:
            return migrate_sims(store, sims, profile, today);
        case deviate:
            return deviate_sims(store, sims, options, step.with_reason ? "drawn" : "", today);
        case realign:
            return realign_sims(store, sims, {}, today);
        case activate:
            return activate_sims(store, sims, step.with_target ? std::optional{profile} : std::nullopt,
                                 today);
        case suspend:
            return suspend_sims(store, sims, today);
        case resume:
            return resume_sims(store, sims, today);
        case terminate:
            return terminate_sims(store, sims, today);
        case edit:
            return edit_profile(store, profile, options, today);
        case archive:
            return archive_profile(store, profile, today);
        case revert:
            return revert_request(store, taken_back(store, step), today);
        case unarchive:
            break;
    }
    return unarchive_profile(store, profile, today);
}

void append(std::string& text, const SimView& sim) {
    const ServicesView& services = *sim.services;
    text += fmt::format("{} {} {} {}", sim.iccid.digits(), to_string(services.status),
                        services.profile.value_or(""), services.plan.value_or(""));
    if (services.scheduled)
        text +=
            fmt::format(" then {} from {}", services.scheduled->plan, to_string(services.scheduled->from));
    if (sim.deviation) text += " deviated";
    std::map<std::string, std::string> options;
    for (const OptionValue& option : services.options->values()) options[option.option] = option.value;
    for (const auto& [option, value] : options) text += fmt::format(" {}={}", option, value);
    text += '\n';
}

}  // namespace

void DiskGround::renew() {
    static const auto files = first_files();
    Disk::get().reset(files);
}

std::unique_ptr<Store> DiskGround::open() {
    return std::make_unique<sqlite::SqliteStore>(StoreAccess{path}, Disk::name);
}

void DiskGround::fail_at(int operation) {
    Disk::get().cut_power_at(operation, crash_test::Damage::garbled, static_cast<unsigned>(operation));
}

bool DiskGround::mend() { return Disk::get().switch_on(); }

void fill(Fleet& fleet) {
    fleet.apply_catalogue(data_file("catalogue.toml"));
    std::string sims = "iccid,status,profile\n";
    for (const FirstSim& sim : first_sims())
        sims += fmt::format("{},{},{}\n", sim.iccid, sim.status, sim.profile);
    fleet.import(sims);
}

LibraryFleet::LibraryFleet(Ground& ground) : m_ground(ground) {
    m_ground.renew();
    open();
}

void LibraryFleet::open() {
    m_fleet.reset();
    m_fleet.emplace(m_ground.open());
}

std::string LibraryFleet::take(const Step& step) {
    m_ground.fail_at(step.cut);
    m_fleet->now = instant_after(hours);
    const std::string outcome = outcome_of(step);
    if (!m_ground.mend()) return outcome;
    open();
    return outcome == "done" ? outcome : "cut";
}

std::string LibraryFleet::outcome_of(const Step& step) {
    try {
        const auto report =
            m_fleet->change([&](Snapshot& store, Day today) { return judged(store, step, today); });
        return report.request ? "done" : "unchanged";
    } catch (const Error& error) {
        return std::string{error.code()};
    }
}

std::string LibraryFleet::picture() {
    m_fleet->now = instant_after(hours);
    std::string text;
    visit_sims(*(**m_fleet).read(), {}, m_fleet->today(), {}, [&](const SimView& sim) { append(text, sim); });
    return text;
}

}  // namespace simprof::model_test
