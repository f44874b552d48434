#include "lib/platform/platform_tasks.hpp"

#include "lib/formats/sims/sim_records.hpp"
#include "lib/platform/list_upload_writing.hpp"
#include "tests/lib/platform/platform_work_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace simprof;
using simprof::test::iccid;

namespace {

/// SIMs that do one step each, in the order of the steps.
PlatformWork work_of(const std::vector<SimStep>& steps) {
    PlatformWork work;
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        work.works.push_back({{steps[i]}, {}});
        work.sims.push_back({iccid("893322400000000" + std::to_string(1000 + i)), i});
    }
    return work;
}

std::vector<std::string> names_of(const std::vector<ListFile>& files) {
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const ListFile& file : files) names.push_back(file.name);
    return names;
}

std::vector<std::string> names_for(const std::vector<SimStep>& steps, std::size_t rows = 0) {
    return names_of(list_files(platform_tasks(work_of(steps)), RequestNumber{42}, rows));
}

SimStep deviation(const std::string& from, const std::string& to) {
    return {SimAction::deviate, "lab", "", {{{"radio", from, to}, {}}}};
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("SIMs that migrate to one profile are one task wherever they come from, with each plan counted") {
    SimStep capped{SimAction::migrate, "lab"};
    capped.plan = PlanChange{"A", "B", Day::parse("2026-12-01").value()};
    SimStep other = capped;
    other.plan->from = "C";
    const auto tasks = platform_tasks(work_of({capped, other, capped, {SimAction::migrate, "meter"}}));
    REQUIRE(tasks.size() == 2);
    CHECK(tasks[0].sims.size() == 3);
    REQUIRE(tasks[0].plans.size() == 2);
    CHECK(tasks[0].plans[0].sims == 2);
    CHECK(tasks[1].profile == "meter");
}

TEST_CASE("SIMs that are deviated to the same values are one task, to other values another") {
    const auto tasks = platform_tasks(
        work_of({deviation("all", "5g"), deviation("no-4g", "5g"), deviation("all", "no-4g")}));
    REQUIRE(tasks.size() == 2);
    CHECK(tasks[0].sims.size() == 2);
    CHECK(tasks[1].sims.size() == 1);
}

TEST_CASE("Tasks stand in the order in which they are done") {
    const auto tasks = platform_tasks(work_of(
        {{SimAction::suspend}, deviation("a", "b"), {SimAction::migrate, "lab"}, {SimAction::resume}}));
    REQUIRE(tasks.size() == 4);
    CHECK(tasks[0].action == SimAction::resume);
    CHECK(tasks[1].action == SimAction::migrate);
    CHECK(tasks[2].action == SimAction::deviate);
    CHECK(tasks[3].action == SimAction::suspend);
}

TEST_CASE("A list file is named by its request, its place and what it is for") {
    CHECK(names_for({{SimAction::migrate, "Tracker EU 500"}}) == Names{"request-42-01-tracker-eu-500.csv"});
    CHECK(names_for({{SimAction::suspend}}) == Names{"request-42-01-suspend.csv"});
    CHECK(names_for({{SimAction::realign, "lab", "twin"}}) == Names{"request-42-01-realign-lab.csv"});
}

TEST_CASE("Names of list files are safe whatever a profile is called, and never the same twice") {
    const std::string long_name(64, 'x');
    const Names names = names_for({{SimAction::migrate, "../../etc/passwd"},
                                   {SimAction::migrate, "..\\etc:passwd"},
                                   {SimAction::migrate, "日本"},
                                   {SimAction::migrate, "été"},
                                   {SimAction::migrate, "-rf *"},
                                   {SimAction::migrate, long_name}});
    for (const std::string& name : names) {
        INFO(name);
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string::npos);
        CHECK(name.find("..") == std::string::npos);
        CHECK(name.size() < 64);
    }
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == 6);
}

TEST_CASE("Files of more than ninety-nine still sort by their names") {
    const std::vector<SimStep> steps(120, SimStep{SimAction::suspend});
    const Names names = names_for(steps, 1);
    CHECK(names.size() == 120);
    CHECK(names.front() == "request-42-001-suspend.csv");
    CHECK(std::ranges::is_sorted(names));
}

TEST_CASE("The files of a task hold each of its SIMs once, and no more rows than asked for") {
    const std::vector<SimStep> steps(7, SimStep{SimAction::suspend});
    const auto tasks = platform_tasks(work_of(steps));
    for (const std::size_t rows : std::vector<std::size_t>{0, 1, 3, 7, 8}) {
        std::size_t next = 0;
        for (const ListFile& file : list_files(tasks, RequestNumber{42}, rows)) {
            CHECK(file.first == next);
            CHECK(file.rows > 0);
            CHECK((rows == 0 || file.rows <= rows));
            next += file.rows;
        }
        CHECK(next == 7);
    }
}

TEST_CASE("A list upload that was written reads back as the same numbers") {
    std::vector<Iccid> sims;
    sims.reserve(9000);
    for (int i = 0; i < 9000; ++i) sims.push_back(iccid("89332240000000" + std::to_string(10'000 + i)));
    std::string text;
    int pieces = 0;
    write_list_upload(sims, [&](std::string_view piece) {
        text += piece;
        ++pieces;
    });
    CHECK(pieces > 1);
    CHECK(text.starts_with("ICCID\r\n'8933224000000010000'\r\n"));
    SimRecords records{text, "list"};
    CHECK(records.form().name == "simprof-csv");
    std::size_t place = 0;
    while (const SimRecord* record = records.next()) {
        REQUIRE(place < sims.size());
        CHECK(record->iccid.value() == "'" + sims[place++].digits() + "'");
    }
    CHECK(place == sims.size());
}
