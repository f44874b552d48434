#include "lib/text/writing/json.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/output/report/markup_checks.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

/// A store with the sample fleet, and somebody who asks for reports of it.
struct Reporting {
    TemporaryDirectory directory;
    FakeWorld outside;

    Reporting() {
        outside.environment["SIMPROF_STORE"] = store_in(directory);
        CHECK(outside.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    }
    [[nodiscard]] std::string file(const std::string& name) const { return directory.path() + "/" + name; }
    /// The page that the words make, behind `report -`.
    std::string page(std::vector<std::string> words) {
        words.insert(words.begin(), {"report", "-"});
        return outside.run(words).out;
    }
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("`report` makes a page that its owner alone can read") {
    Reporting reporting;
    const std::string file = reporting.file("fleet.html");
    CHECK(reporting.outside.run({"report", file}).exit == 0);
    const std::string page = text_of_file(file);
    CHECK(why_malformed(page) == "");
    CHECK(page.find("100 SIMs: 90 following a profile") != std::string::npos);
    CHECK(page.find(reporting.directory.path()) == std::string::npos);
    CHECK(std::filesystem::status(file).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("`report -` prints the page, alone or as a value") {
    Reporting reporting;
    const std::string file = reporting.file("fleet.html");
    CHECK(reporting.outside.run({"report", file}).exit == 0);
    const Outcome printed = reporting.outside.run({"report", "-"});
    CHECK(printed.out == text_of_file(file));
    CHECK(printed.err.empty());
    const simprof::Json answer =
        simprof::Json::parse(reporting.outside.run({"report", "-", "-o", "ndjson"}).out);
    CHECK(*answer.find("/html") == printed.out);
    CHECK(*answer.find("/sims") == 100);
}

TEST_CASE("`report` never overwrites the store, by whatever name") {
    Reporting reporting;
    const std::string store = reporting.file("simprof.db");
    const std::string before = text_of_file(store);
    std::filesystem::create_symlink(store, reporting.file("link.html"));
    for (const std::string& name : {store, reporting.file("./simprof.db"), reporting.file("link.html")})
        CHECK(reporting.outside.run({"report", name}).exit == 2);
    CHECK(text_of_file(store) == before);
}

TEST_CASE("What people wrote in a store stands in the report as text") {
    Reporting reporting;
    const std::string why = "<img src=x onerror=\"a()\"> & more \u200b";
    CHECK(
        reporting.outside.run({"sim", "deviate", "8933224000000010003", "--set", "voice=on", "--reason", why})
            .exit == 0);
    const std::string page = reporting.outside.run({"report", "-"}).out;
    CHECK(why_malformed(page) == "");
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; more \\u200b") != std::string::npos);
}

TEST_CASE("`report --title` says whose fleet it is") {
    Reporting reporting;
    CHECK(holds(reporting.page({"--title", "Fleet of <ACME>"}), "<h1>Fleet of &lt;ACME&gt;</h1>"));
    CHECK(holds(reporting.page({"--title", ""}), "<h1>SIM fleet on 2026-11-23</h1>"));
}

TEST_CASE("Without a title the name of the store's file says whose fleet a report is of") {
    Reporting reporting;
    CHECK(holds(reporting.page({}), "<h1>SIM fleet on 2026-11-23</h1>"));
    std::filesystem::rename(reporting.file("simprof.db"), reporting.file("acme north.db"));
    reporting.outside.environment["SIMPROF_STORE"] = reporting.file("acme north.db");
    CHECK(holds(reporting.page({}), "<h1>acme north</h1>"));
}

TEST_CASE("`report --as-of` shows the fleet of a day gone by or to come, and refuses what is no day") {
    Reporting reporting;
    reporting.outside.clock += 24 * 60 * 60;
    CHECK(reporting.outside.run({"sim", "migrate", "8933224000000010003", "--to", "tracker-eu-500"}).exit ==
          0);
    CHECK(holds(reporting.page({"--as-of", "2026-11-23"}), "no plan is to come."));
    CHECK(holds(reporting.page({"--as-of", "2026-11-24"}), "another plan is to come for 1 of them."));
    CHECK(holds(reporting.page({"--as-of", "2026-12-01"}), "no plan is to come."));
    const Outcome none = reporting.outside.run({"report", "-", "--as-of", "2026-11-22"});
    CHECK(none.exit == 0);
    CHECK(holds(none.err, "The store had no SIM on 2026-11-22."));
    const Outcome wrong = reporting.outside.run({"report", "-", "--as-of", "yesterday"});
    const Outcome listed = reporting.outside.run({"sim", "list", "--as-of", "yesterday"});
    CHECK(wrong.exit == listed.exit);
    CHECK(wrong.err == listed.err);
    CHECK(*simprof::Json::parse(
               reporting.outside.run({"report", "-", "--as-of", "2026-12-01", "-o", "ndjson"}).out)
               .find("/day") == "2026-12-01");
}

TEST_CASE("`report` answers with the place of the page, as a link on a terminal alone, and with its size") {
    Reporting reporting;
    const std::string file = reporting.file("a b.html");
    const Outcome plain = reporting.outside.run({"report", file});
    CHECK(holds(plain.out, "The report of 2026-11-23 10:15 is in " + file + " ("));
    CHECK(holds(plain.out, " KiB).\n"));
    CHECK_FALSE(holds(plain.out, "\x1b"));
    CHECK(holds(reporting.outside.run({"report", file, "--as-of", "2026-12-01"}).out,
                "The report of the fleet on 2026-12-01 is in "));
    reporting.outside.out_is_terminal = true;
    CHECK(holds(reporting.outside.run({"report", file}).out,
                "\x1b]8;;file://" + reporting.file("a%20b.html") + "\x1b\\" + file + "\x1b]8;;\x1b\\ ("));
    CHECK_FALSE(holds(reporting.outside.run({"report", file, "--color", "never"}).out, "\x1b"));
    reporting.outside.environment["TERM"] = "dumb";
    CHECK_FALSE(holds(reporting.outside.run({"report", file}).out, "\x1b"));
}

TEST_CASE(
    "`report -q` says nothing, prints what programs asked for, and a page that goes to standard output") {
    Reporting reporting;
    const Outcome quiet = reporting.outside.run({"report", reporting.file("fleet.html"), "-q"});
    CHECK(quiet.exit == 0);
    CHECK(quiet.out.empty());
    CHECK(quiet.err.empty());
    CHECK(holds(reporting.outside.run({"report", reporting.file("fleet.html"), "-q", "-o", "json"}).out,
                "\"path\""));
    CHECK(holds(reporting.page({"-q"}), "</html>"));
}

TEST_CASE("`report --open` shows the page in the browser, on a terminal alone") {
    Reporting reporting;
    const std::string file = reporting.file("fleet.html");
    const Outcome piped = reporting.outside.run({"report", file, "--open"});
    CHECK(piped.exit == 0);
    CHECK(holds(piped.err, "The report is not opened: standard output is no terminal."));
    CHECK(reporting.outside.browsed.empty());
    reporting.outside.out_is_terminal = true;
    CHECK(reporting.outside.run({"report", file, "--open"}).err.empty());
    CHECK(reporting.outside.browsed == std::vector{file});
    reporting.outside.why_not_browsed = simprof::verbatim("`xdg-open` ended with 3");
    const Outcome failed = reporting.outside.run({"report", file, "--open"});
    CHECK(failed.exit == 0);
    CHECK(holds(failed.err, "warning: The report was not opened: `xdg-open` ended with 3."));
    CHECK(holds(failed.out, file));
}

TEST_CASE("`report - --open` is refused before anything is printed") {
    Reporting reporting;
    const Outcome refused = reporting.outside.run({"report", "-", "--open"});
    CHECK(refused.exit == 2);
    CHECK(refused.out.empty());
    CHECK(holds(refused.err, "What goes to standard output cannot be opened."));
    CHECK(holds(refused.err, "simprof report fleet.html --open"));
}
