#include "lib/operations/select/selection_memory.hpp"

#include "lib/operations/change/change.hpp"
#include "lib/operations/change/judged_before.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

std::vector<std::string> all_iccids(Fleet& fleet) {
    std::vector<std::string> iccids;
    for (const StoredSim& sim : (*fleet).read()->scan({})) iccids.push_back(sim.iccid.digits());
    return iccids;
}

/// What people do to single SIMs meanwhile.
void work(Fleet& fleet, const std::string& sim, std::size_t what) {
    static const std::array<std::string, 3> profiles{"lab", "tracker-eu", "tracker-eu-sms"};
    const Selection one = selection({sim});
    const auto judge = [&](Snapshot& snapshot, Day today) {
        switch (what % 5) {
            case 0:
                return suspend_sims(snapshot, one, today);
            case 1:
                return resume_sims(snapshot, one, today);
            case 2:
                return deviate_sims(snapshot, one, {{"data", "off"}}, "a test", today);
            case 3:
                return terminate_sims(snapshot, one, today);
            default:
                return migrate_sims(snapshot, one, profiles.at(what % profiles.size()), today);
        }
    };
    (void)fleet.keep_going(judge, "a test");
}

bool are_same(const StoredSim& one, const StoredSim& other) {
    return one.iccid == other.iccid && one.state == other.state && one.deviation == other.deviation &&
           one.last_request == other.last_request && one.in_force == other.in_force;
}

void check_same(const SelectedSims& recalled, const SelectedSims& read) {
    REQUIRE(recalled.sims.size() == read.sims.size());
    for (std::size_t n = 0; n < read.sims.size(); ++n) {
        CHECK(are_same(recalled.sims[n].sim, read.sims[n].sim));
        CHECK(recalled.sims[n].line == read.sims[n].line);
        CHECK(recalled.sims[n].target == read.sims[n].target);
    }
    CHECK(recalled.rejected.empty() == read.rejected.empty());
}

std::vector<Selection> selections(const std::vector<std::string>& iccids) {
    std::vector<Selection> some(6);
    some[0].profiles = {"tracker-eu"};
    some[1].statuses = {"active", "suspended"};
    some[1].identity.groups = {"north"};
    some[2].deviated = true;
    some[3].all = true;
    some[4].ranges = {iccids[10] + ".." + iccids[60]};
    some[5].from_list = true;
    for (std::size_t n = 0; n < iccids.size(); n += 2) some[5].list.add(iccids[n], n + 2);
    some[5].list.add("8933224000000999999", 1);
    return some;
}

}  // namespace

TEST_CASE("A selection that is recalled is the one that would be read, whatever single SIMs did meanwhile") {
    std::mt19937 draw{1};
    const auto random = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>{0, below - 1}(draw);
    };
    int compared = 0;
    for (int round = 0; round < 8; ++round) {
        Fleet fleet;
        const auto iccids = all_iccids(fleet);
        for (Selection& wanted : selections(iccids)) {
            const auto memory = std::make_shared<SelectionMemory>();
            wanted.memory = memory;
            (void)select_sims(*(*fleet).read(), wanted, fleet.today());
            for (int n = 0; n < 6; ++n) work(fleet, iccids[random(iccids.size())], random(30));
            if (round % 2 == 0) (void)fleet.edit("tracker-eu", {{"sms-mo", round % 4 == 0 ? "off" : "on"}});
            const auto view = (*fleet).read();
            const auto recalled = memory->recall(*view, wanted, fleet.today());
            wanted.memory.reset();
            const SelectedSims read = select_sims(*view, wanted, fleet.today());
            CHECK(recalled.has_value() != read.sims.empty());
            if (!recalled) continue;
            ++compared;
            check_same(*recalled, read);
        }
    }
    CHECK(compared > 40);
}

TEST_CASE("A selection is not recalled once SIMs came, got other numbers, or another day began") {
    Fleet fleet;
    Selection wanted;
    wanted.all = true;
    const auto recalled_after = [&](const std::function<void()>& meanwhile) {
        wanted.memory = std::make_shared<SelectionMemory>();
        (void)select_sims(*(*fleet).read(), wanted, fleet.today());
        meanwhile();
        return wanted.memory->recall(*(*fleet).read(), wanted, fleet.today()).has_value();
    };
    CHECK(recalled_after([] {}));
    CHECK_FALSE(
        recalled_after([&] { (void)fleet.import("iccid,status\n8933224000000999998,available\n", {}); }));
    CHECK_FALSE(recalled_after([&] {
        (void)fleet.change([&](Snapshot& snapshot, Day today) {
            return edit_sim(snapshot, tracker, {.group = "another"}, today);
        });
    }));
    CHECK_FALSE(recalled_after([&] { fleet.now = "2026-11-24T09:00:00Z"; }));
}

TEST_CASE("A selection is recalled once: its memory holds nothing after that") {
    Fleet fleet;
    Selection wanted;
    wanted.all = true;
    wanted.memory = std::make_shared<SelectionMemory>();
    const auto view = (*fleet).read();
    (void)select_sims(*view, wanted, fleet.today());
    CHECK(wanted.memory->recall(*view, wanted, fleet.today()));
    CHECK_FALSE(wanted.memory->recall(*view, wanted, fleet.today()));
}
