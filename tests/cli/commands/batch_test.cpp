#include "lib/store/open.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace simprof;
using namespace simprof::cli::test;

namespace {

/// The sample fleet, and a list of which two rows cannot be done.
struct Batch {
    Batch() {
        world.environment["SIMPROF_STORE"] = store;
        REQUIRE(world.run({"init", "--sample", "-q"}).exit == 0);
    }
    Outcome migrate(const std::vector<std::string>& words) {
        std::vector<std::string> line{"sim", "migrate", "--from", list};
        line.insert(line.end(), words.begin(), words.end());
        return world.run(line);
    }
    static std::string text_of(const std::string& path) {
        std::ostringstream text;
        text << std::ifstream{path, std::ios::binary}.rdbuf();
        return text.str();
    }

    TemporaryDirectory directory;
    FakeWorld world;
    std::string store = store_in(directory);
    std::string rejects = directory.path() + "/rejects.csv";
    std::string list =
        directory.write("list.csv",
                        "profile;iccid\r\nlab;8933224000000010003\r\nnone;8933224000000010078\r\n"
                        "lab;8933224000000010631\r\n");
};

}  // namespace

TEST_CASE("BAT-3 rejects keep the file's header and order, and can be corrected and fed back") {
    Batch batch;
    const Outcome partly = batch.migrate({"--keep-going", "--rejects", batch.rejects, "--yes"});
    CHECK(partly.exit == 3);
    CHECK(Batch::text_of(batch.rejects) ==
          "profile;iccid;line;rule;message\r\nnone;8933224000000010078;3;;There is no profile “none”.\r\n"
          "lab;8933224000000010631;4;STA-4;An available SIM has no services yet.\r\n");
    batch.list = batch.directory.write(
        "corrected.csv",
        "profile;iccid;line;rule;message\r\nlab;8933224000000010078;3;;There is no profile.\r\n");
    const Outcome corrected = batch.migrate({"--keep-going", "--rejects", batch.rejects, "--yes"});
    CHECK(corrected.exit == 0);
    CHECK(corrected.err.empty());
    CHECK(Batch::text_of(batch.rejects) == "profile;iccid;line;rule;message\r\n");
}

TEST_CASE("BAT-3 rejects that cannot be written keep the batch from being done") {
    Batch batch;
    const Outcome outcome = batch.migrate({"--keep-going", "--rejects", "/no/such/directory/r.csv", "--yes"});
    CHECK(outcome.exit == 1);
    CHECK(outcome.err.find("The store was not changed") != std::string::npos);
    CHECK(open_store({batch.store})->read()->last_request()->number == RequestNumber{2});
}

TEST_CASE("BAT-3 a batch whose only row is put aside tells of it") {
    Batch batch;
    batch.list = batch.directory.write("one.csv", "iccid\n12\n");
    const Outcome outcome = batch.migrate({"--to", "lab", "--keep-going"});
    CHECK(outcome.exit == 3);
    CHECK(outcome.out.find("“12” is no ICCID") != std::string::npos);
}

TEST_CASE("BAT-1 rows of several lists name theirs, for people and for programs") {
    Batch batch;
    const std::string other = batch.directory.write(
        "other.csv", "iccid;profile\r\n8933224000000010003;lab\r\nabc;lab\r\n8933224000000019999;lab\r\n");
    const auto run = [&](const char* format) {
        return batch.migrate({"--from", other, "-n", "--keep-going", "-o", format});
    };
    const std::string text = batch.migrate({"--from", other, "-n"}).err;
    CHECK(text.find("error: 4 rows are refused, and nothing is changed:\n") != std::string::npos);
    for (const std::string& place :
         {batch.list + ", line 3, 8933224000000010078: There is no profile",
          batch.list + ", line 4, 8933224000000010631: An available SIM",
          other + ", line 3: “abc” is no ICCID", other + ", line 4, 8933224000000019999: "})
        CHECK(text.find("  " + place) != std::string::npos);
    const auto document = nlohmann::json::parse(run("json").out);
    const auto& rows = document["sims"];
    REQUIRE(rows.size() == 5);
    CHECK(rows[1]["file"] == batch.list);
    CHECK(rows[1]["line"] == 3);
    CHECK(rows[4]["file"] == other);
    CHECK(rows[4]["line"] == 4);
    CHECK(document["effect"]["refusals"].dump().find(other + ", line 3") != std::string::npos);
    const auto warned = nlohmann::json::parse(run("json").err)["warnings"];
    REQUIRE(warned.size() == 1);
    CHECK(warned[0]["rule"] == "BAT-2");
    CHECK(warned[0]["file"] == other);
    CHECK(warned[0]["line"] == 2);
    const std::string csv = run("csv").out;
    CHECK(csv.find(",line,request,file\r\n") != std::string::npos);
    CHECK(csv.find(",{},2,," + batch.list + "\r\n") != std::string::npos);
    CHECK(csv.find(",{},4,," + other + "\r\n") != std::string::npos);
    CHECK(run("csv").err.find(",8933224000000010003,2," + other + "\r\n") != std::string::npos);
    const auto error =
        nlohmann::json::parse(batch.migrate({"--from", other, "-n", "-o", "json"}).err)["error"];
    CHECK(error["file"] == batch.list);
    CHECK(error["line"] == 3);
    CHECK(error["refused"][2]["file"] == other);
    CHECK(error["refused"][2]["line"] == 3);
    const std::string errors = batch.migrate({"--from", other, "-n", "-o", "csv"}).err;
    CHECK(errors.starts_with("code,exit,message,hint,sim,line,file\r\n"));
    CHECK(errors.find(",8933224000000010078,3," + batch.list + "\r\n") != std::string::npos);
    CHECK(errors.find(",,3," + other + "\r\n") != std::string::npos);
    CHECK(errors.find(",8933224000000019999,4," + other + "\r\n") != std::string::npos);
}

TEST_CASE("BAT-1 rows of a list name it where SIMs are named otherwise, too") {
    Batch batch;
    const Outcome typed = batch.migrate({"8933224000000077777", "-n"});
    CHECK(typed.err.find("error: 3 rows are refused") != std::string::npos);
    CHECK(typed.err.find("  8933224000000077777: There is no SIM") != std::string::npos);
    CHECK(typed.err.find("  " + batch.list + ", line 4, 8933224000000010631: ") != std::string::npos);
    const auto error =
        nlohmann::json::parse(batch.migrate({"8933224000000077777", "-n", "-o", "json"}).err)["error"];
    CHECK_FALSE(error.contains("file"));
    CHECK_FALSE(error["refused"][0].contains("file"));
    CHECK(error["refused"][2]["file"] == batch.list);
    CHECK(error["refused"][2]["line"] == 4);
    const std::string range = "8933224000000010631..8933224000000010631";
    CHECK(batch.migrate({"--range", range, "-n"}).err.find("  " + batch.list + ", line 3, ") !=
          std::string::npos);
}

TEST_CASE("What is to be noted of a list names it where there are several") {
    Batch batch;
    const std::string titled =
        batch.directory.write("titled.csv", "Cards of November;\niccid;profile\n8933224000000010144;lab\n");
    const auto noted = [&](const std::vector<std::string>& words) { return batch.world.run(words).err; };
    CHECK(noted({"sim", "list", "--from", titled}).starts_with("simprof: note: Line 1 stands before"));
    CHECK(noted({"sim", "list", "--from", titled, "--from", titled})
              .starts_with("simprof: note: " + titled + ": Line 1 stands before"));
}

TEST_CASE("BAT-1 the sheet of a workbook is named among several lists") {
    Batch batch;
    const std::string book = SIMPROF_SOURCE_DIR "/tests/data/sheets/by-openpyxl.xlsx";
    const auto error =
        nlohmann::json::parse(batch.migrate({"--from", book, "-n", "-o", "json"}).err)["error"];
    const auto& rows = error["refused"];
    const auto of_book =
        std::ranges::find_if(rows, [&](const auto& row) { return row.value("file", "") == book; });
    REQUIRE(of_book != rows.end());
    CHECK(of_book->contains("sheet"));
}

TEST_CASE("IMP-1 a file that cannot be read is named, whatever it was to be read for") {
    Batch batch;
    const std::string open =
        batch.directory.write("open.csv", "iccid,status\n8933224000000010003,\"active\n");
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"sim", "import", open, "--compare"},
          {"sim", "import", open, "--to", "lab"},
          {"sim", "list", "--from", open},
          {"sim", "suspend", "--from", batch.list, "--from", open}}) {
        std::vector<std::string> line = words;
        line.insert(line.end(), {"-o", "json"});
        const Outcome outcome = batch.world.run(line);
        CAPTURE(outcome.err);
        CHECK(outcome.exit == 2);
        CHECK(nlohmann::json::parse(outcome.err)["error"]["file"] == open);
    }
}

TEST_CASE("BAT-3 words for rejects that do not go together are refused") {
    Batch batch;
    CHECK(batch.migrate({"--rejects", batch.rejects, "--yes"}).exit == 2);
    CHECK(batch.migrate({"--keep-going", "--rejects", batch.list, "--yes"}).exit == 2);
    CHECK(batch.migrate({"8933224000000010003", "--keep-going", "--rejects", batch.rejects}).exit == 2);
    CHECK_FALSE(std::filesystem::exists(batch.rejects));
}

TEST_CASE("A batch that is refused whole tells programs what was judged, without its SIMs") {
    Batch batch;
    batch.list = batch.directory.write("two.csv", "iccid\n8933224000000010003\n8933224000000010631\n");
    const Outcome outcome = batch.migrate({"--to", "lab", "--yes", "-o", "json"});
    CHECK(outcome.exit == 5);
    const auto document = nlohmann::json::parse(outcome.out);
    CHECK(document["request"].is_null());
    CHECK(document["summary"]["refused"] == 1);
    CHECK(document["effect"]["refusals"][0]["rule"] == "STA-4");
    CHECK(document["effect"]["refusals"][0]["first"][0] == "8933224000000010631");
    CHECK_FALSE(document.contains("sims"));
    CHECK(nlohmann::json::parse(outcome.err)["error"]["code"] == "STA-4");
}

TEST_CASE("BAT-1 what cannot be read and what a rule refuses are named together, with number and line") {
    Batch batch;
    batch.list = batch.directory.write("mixed.csv",
                                       "iccid,profile\n8933224000000010003,none\n12,lab\n"
                                       "8933224000000010631,lab\n8933224000000010144,lab\n");
    const Outcome outcome = batch.migrate({"--yes", "-o", "json"});
    CHECK(outcome.exit == 5);
    const auto error = nlohmann::json::parse(outcome.err)["error"];
    CHECK(error["code"] == "not-found");  // the first row's, which no rule refuses
    CHECK(error["exit"] == 5);
    REQUIRE(error["refused"].size() == 3);
    CHECK(error["refused"][0]["iccid"] == "8933224000000010003");
    CHECK(error["refused"][0]["line"] == 2);
    CHECK(error["refused"][1]["iccid"].is_null());
    CHECK(error["refused"][2]["rule"] == "STA-4");
    CHECK(error["refused_total"] == 3);
    CHECK(error["message"] == error["refused"][0]["message"]);
    CHECK(error["line"] == 2);
    const Outcome people = batch.migrate({"--yes"});
    CHECK(people.err.find("3 rows of ") != std::string::npos);
    CHECK(people.err.find("  line 2, 8933224000000010003: There is no profile “none”.") != std::string::npos);
    CHECK(people.err.find("An available SIM has no services yet. [STA-4]") != std::string::npos);
}

TEST_CASE("BAT-1 a batch in which nothing exists that it names ends with 4, any other with 5") {
    Batch batch;
    batch.list = batch.directory.write("unknown.csv", "iccid,profile\n8933224000000010003,none\n");
    const Outcome outcome = batch.migrate({"--yes", "-o", "json"});
    CHECK(outcome.exit == 4);
    CHECK(nlohmann::json::parse(outcome.err)["error"]["code"] == "not-found");
}

TEST_CASE("BAT-1 rows are counted, not reasons") {
    Batch batch;
    const std::string taken = batch.directory.write(
        "taken.csv", "iccid,imsi,msisdn\n8933224000000099990,208220000001000,882470400300000\n");
    const Outcome outcome = batch.world.run({"sim", "import", taken, "-o", "json"});
    CHECK(outcome.exit == 5);
    CHECK(nlohmann::json::parse(outcome.err)["error"]["refused_total"] == 1);
}

TEST_CASE("With --keep-going every refused row is in the stream of SIMs") {
    Batch batch;
    const Outcome outcome = batch.migrate({"--keep-going", "--yes", "-n", "-o", "ndjson"});
    CHECK(outcome.exit == 3);
    std::istringstream lines{outcome.out};
    std::vector<nlohmann::json> all;
    for (std::string line; std::getline(lines, line);) all.push_back(nlohmann::json::parse(line));
    REQUIRE(all.size() == 4);
    CHECK(all[0]["outcome"] == "changed");
    CHECK(all[1]["line"] == 3);
    CHECK(all[1]["iccid"] == "8933224000000010078");
    CHECK(all[2]["rule"] == "STA-4");
    CHECK(all[3]["summary"]["refused"] == 2);
}

TEST_CASE("PRO-7 from a number of SIMs on the number itself has to be typed") {
    Batch batch;
    batch.world.err_is_terminal = true;
    const std::vector<std::string> suspend{"sim", "suspend", "--profile", "tracker-eu", "--status", "active"};
    batch.world.system_configuration = batch.directory.write("low.toml", "[confirm]\ntype_above = 2\n");
    batch.world.answers = {"y"};
    CHECK(batch.world.run(suspend).exit == 9);
    REQUIRE(batch.world.questions.size() == 2);  // what is unclear is asked about once more
    const std::string typed = batch.world.questions.front();
    const std::string before = "Type the number of SIMs (";
    const std::size_t at = typed.find(before);
    REQUIRE(at != std::string::npos);
    const std::size_t from = at + before.size();
    batch.world.answers = {typed.substr(from, typed.find(')', from) - from)};
    CHECK(batch.world.run(suspend).exit == 0);
}

TEST_CASE("Whoever waits with reading a list keeps no writer waiting") {
    Batch batch;
    bool has_written = false;
    batch.world.before_output = [&] {
        batch.world.before_output = nullptr;
        StoreAccess access{batch.store};
        access.wait = std::chrono::milliseconds{0};
        const auto store = open_store(access);
        const auto transaction = store->write();
        RequestContent none;
        Request request;
        request.kind = RequestKind::sim_edit;
        request.day = Day::parse("2026-11-23").value();
        request.command = "test";
        transaction->record(request, none);
        transaction->commit();
        has_written = true;
    };
    CHECK(batch.world.run({"sim", "list", "-o", "ndjson"}).exit == 0);
    CHECK(has_written);
}

TEST_CASE("What people should know is said once, before they are asked") {
    Batch batch;
    batch.world.err_is_terminal = true;
    batch.world.clock += 6 * 86'400;  // 2026-11-29
    batch.world.answers = {"y"};
    const Outcome outcome = batch.world.run({"sim", "migrate", "--profile", "tracker-eu-sms", "--to", "lab"});
    CHECK(outcome.exit == 0);
    const std::size_t warned = outcome.err.find("last three days");
    REQUIRE(warned != std::string::npos);
    CHECK(outcome.err.find("last three days", warned + 1) == std::string::npos);
    REQUIRE(batch.world.questions.size() == 1);
}

TEST_CASE("Standard error holds one document for programs, whatever is warned of and whether it fails") {
    Batch batch;
    const std::string twice = batch.directory.write(
        "twice.csv",
        "profile,iccid\nlab,8933224000000010003\nlab,8933224000000010003\nlab,8933224000000010078\n"
        "lab,8933224000000010078\n");
    const auto run = [&](const std::vector<std::string>& words) {
        std::vector<std::string> line{"sim", "migrate", "--from", twice, "--to", "tracker-eu"};
        line.insert(line.end(), words.begin(), words.end());
        return batch.world.run(line);
    };
    const auto warned = [](const nlohmann::json& warnings) {
        REQUIRE(warnings.size() == 3);
        CHECK(warnings[0]["rule"] == "BAT-2");
        CHECK(warnings[0]["sim"] == "8933224000000010003");
        CHECK(warnings[0]["line"] == 3);
        CHECK(warnings[2]["sim"].is_null());
    };
    const Outcome judged = run({"--dry-run", "-o", "json"});
    CHECK(judged.exit == 0);
    warned(nlohmann::json::parse(judged.err)["warnings"]);
    const Outcome unexpected = run({"--expect", "7", "-o", "json"});
    CHECK(unexpected.exit == 6);
    CHECK(nlohmann::json::parse(unexpected.err)["error"]["code"] == "unexpected-state");
    const Outcome done = run({"--yes", "-o", "ndjson"});
    CHECK(done.exit == 0);
    warned(nlohmann::json::parse(done.err)["warnings"]);
    CHECK(done.err.find('\n') == done.err.size() - 1);
    CHECK(run({"--yes", "-q", "-o", "json"}).err.empty());
    const std::string wide =
        batch.directory.write("wide.csv", "iccid,profile,colour\n8933224000000099014,nowhere,red\n");
    const Outcome refused = batch.world.run({"sim", "import", wide, "-o", "json"});
    const auto error = nlohmann::json::parse(refused.err)["error"];
    CHECK(error["code"] == "not-found");
    REQUIRE(error["warnings"].size() == 1);
    CHECK(error["warnings"][0]["message"].get<std::string>().find("colour") != std::string::npos);
}
