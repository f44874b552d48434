#include "lib/platform/runbook.hpp"

#include "cli/language/languages.hpp"
#include "tests/lib/platform/platform_work_sample.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using simprof::test::work_of_every_kind;

namespace {

const Language& french() { return *cli::language_named("fr", cli::shipped_languages()); }

std::vector<RunbookLine> written(const PlatformWork& work, const Language& language, std::size_t rows = 0) {
    const auto tasks = platform_tasks(work);
    return runbook(work, tasks, list_files(tasks, work.request.number, rows), rows, language);
}

std::string text_of(const std::vector<RunbookLine>& lines) {
    std::string text;
    for (const RunbookLine& line : lines) text.append(line.number).append(line.text).append("\n");
    return text;
}

std::size_t place_of(const std::string& text, std::string_view part) {
    const std::size_t place = text.find(part);
    INFO(part);
    REQUIRE(place != std::string::npos);
    return place;
}

/// Eleven SIMs: one more than a step names.
PlatformWork long_suspension() {
    PlatformWork work = work_of_every_kind();
    work.profiles.clear();
    work.works = {{{{SimAction::suspend}}, {}}};
    work.sims.clear();
    for (int i = 0; i < 11; ++i)
        work.sims.push_back({simprof::test::iccid("893322400000000" + std::to_string(1000 + i)), 0});
    return work;
}

}  // namespace

TEST_CASE("A runbook says the same in both languages: as many lines, the same numbers, the same to copy") {
    const auto one = written(work_of_every_kind(), english());
    const auto other = written(work_of_every_kind(), french());
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(one[i].number == other[i].number);
        CHECK(one[i].to_copy == other[i].to_copy);
        if (one[i].to_copy) CHECK(one[i].text == other[i].text);
        if (!one[i].text.empty() && !one[i].to_copy) CHECK(one[i].text != other[i].text);
    }
}

TEST_CASE("French has no-break spaces before its double signs of punctuation and inside its quotes") {
    const std::string text = text_of(written(work_of_every_kind(), french()));
    for (const std::string_view wrong : {" :", " ;", " !", " ?", "« ", " »"}) {
        INFO(wrong);
        CHECK(text.find(wrong) == std::string::npos);
    }
    const auto each_has = [&text](std::string_view sign, std::string_view blank, bool behind) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
            const std::size_t from = behind ? at + sign.size() : at - blank.size();
            CHECK(std::string_view{text}.substr(from, blank.size()) == blank);
        }
    };
    each_has("«", "\u00a0", true);
    each_has("»", "\u00a0", false);
    for (const std::string_view sign : {";", "!", "?"}) each_has(sign, "\u202f", false);
}

TEST_CASE("Profiles that SIMs come to are made before the SIMs' steps, those that go come after them") {
    const std::string text = text_of(written(work_of_every_kind(), english()));
    const std::size_t created = place_of(text, "create the service profile");
    const std::size_t edited = place_of(text, "edit the service profile");
    const std::size_t migrated = place_of(text, "migrate SIMs to the service profile");
    const std::size_t suspended = place_of(text, "suspend SIMs");
    const std::size_t deleted = place_of(text, "delete the service profile");
    CHECK(created < edited);
    CHECK(edited < migrated);
    CHECK(migrated < suspended);
    CHECK(suspended < deleted);
}

TEST_CASE("SCH-2 a runbook gives the day of a plan in full and the billing zone") {
    const std::string text = text_of(written(work_of_every_kind(), english()));
    CHECK(text.find("On 2026-12-01 (billing zone Europe/Paris) the rate plan goes from OLD to NEW.") !=
          std::string::npos);
    CHECK(text.find("The rate plan NEW is") == std::string::npos);
    CHECK(text.find("The rate plan is NEW at once.") != std::string::npos);
    CHECK(text.find("The rate plan NEVER scheduled for 2026-12-01 is superseded.") != std::string::npos);
    CHECK(text.find("The rate plan NEVER scheduled for 2026-12-01 is cancelled.") != std::string::npos);
}

TEST_CASE("STA-4 a runbook says that what is done to suspended SIMs acts when they are resumed") {
    const std::string text = text_of(written(work_of_every_kind(), english()));
    CHECK(text.find("On suspended SIMs it acts when they are resumed. Number of SIMs: 1.") !=
          std::string::npos);
}

TEST_CASE("ALN-1 a runbook realigns through the other profile, or through a twin where there is none") {
    const std::string text = text_of(written(work_of_every_kind(), english()));
    CHECK(text.find("then the profile “twin”, and confirm it: a deviated SIM") != std::string::npos);
    CHECK(text.find("First create a twin of the service profile “tracker”") != std::string::npos);
}

TEST_CASE("A step names its SIMs while they are few, and the files of their list when they are more") {
    PlatformWork work = long_suspension();
    const std::string many = text_of(written(work, english(), 6));
    CHECK(many.find("request-42-01-suspend.csv, number of SIMs: 6") != std::string::npos);
    CHECK(many.find("request-42-02-suspend.csv, number of SIMs: 5") != std::string::npos);
    CHECK(many.find("simprof request export 42 --format list-upload --rows 6 --directory .") !=
          std::string::npos);
    CHECK(many.find(work.sims.front().iccid.digits()) == std::string::npos);
    work.sims.pop_back();
    const std::string few = text_of(written(work, english(), 6));
    CHECK(few.find("list-upload") == std::string::npos);
    for (const WorkOfSim& sim : work.sims) CHECK(few.find(sim.iccid.digits()) != std::string::npos);
}

TEST_CASE("A runbook of a request that does not concern the platform says so") {
    PlatformWork work;
    work.request.kind = RequestKind::sim_edit;
    CHECK(text_of(written(work, english())).find("Nothing is to be done in the portal: labels") !=
          std::string::npos);
    work.request.kind = RequestKind::sim_import;
    CHECK(text_of(written(work, english())).find("wrote down here what the platform has") !=
          std::string::npos);
}
