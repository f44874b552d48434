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
        outside.environment["SIMPROF_STORE"] = directory.path() + "/simprof.db";
        CHECK(outside.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    }
    [[nodiscard]] std::string file(const std::string& name) const { return directory.path() + "/" + name; }
};

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
