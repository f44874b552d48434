#include "cli/session/listing.hpp"

#include "cli/session/session.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof::cli;
using namespace simprof::cli::test;
using simprof::Json;

namespace {

const std::vector<Json> rows{
    Json{{"name", "lab"},
         {"plan", "EU-PPU"},
         {"archived", false},
         {"sims", {{"total", 3}}},
         {"options", {{"data", "on"}}}},
    Json{{"name", "=cmd|x"},
         {"plan", nullptr},
         {"archived", true},
         {"sims", {{"total", 12}}},
         {"packs", std::vector<std::string>{"a", "b"}}},
};

const std::vector<ListingColumn> columns{
    {"/name", "name", "NAME", true},
    {"/plan", "plan", "PLAN"},
    {"/archived", "archived", "ARCHIVED"},
    {"/sims/total", "sims", "SIMS", false, true},
    {"/packs", "packs", ""},
    {"/options", "", "OPTIONS"},
};

/// What `print` writes in that format, and what is said on standard error.
template <typename Print>
Outcome printed(Format format, const Print& print, bool quiet = false) {
    Outcome outcome;
    FakeWorld outside;
    const World world = outside.world({}, outcome);
    Settings settings;
    settings.format = format;
    settings.quiet = quiet;
    Session session{world, settings, "simprof"};
    print(session);
    session.flush();
    return outcome;
}

Outcome listed(Format format, const std::vector<Json>& what, bool quiet = false) {
    return printed(
        format,
        [&what](Session& session) {
            print_listing(session, "profiles", what, columns, simprof::verbatim("There are no profiles."));
        },
        quiet);
}

Outcome shown(Format format) {
    return printed(format, [](Session& session) { print_object(session, rows[0], "a text\n"); });
}

}  // namespace

namespace {

std::string wished(Format format, const ListWish& wish) {
    return printed(format,
                   [&](Session& session) {
                       print_listing(session, "profiles", rows, columns,
                                     simprof::verbatim("There are no profiles."), wish);
                   })
        .out;
}

}  // namespace

TEST_CASE("A list shows the fields that are named, in every format, in the order and number that is wanted") {
    ListWish wish;
    wish.fields = {"plan", "name", "sims"};
    CHECK(wished(Format::csv, wish) == "plan,name,sims\r\nEU-PPU,lab,3\r\n,'=cmd|x,12\r\n");
    CHECK(wished(Format::table, wish) ==
          "PLAN    NAME    SIMS\nEU-PPU  lab        3\n-       =cmd|x    12\n");
    wish.order = ListWish::Order{"sims", true};
    wish.limit = 1;
    CHECK(wished(Format::ndjson, wish) == "{\"plan\":null,\"name\":\"=cmd|x\",\"sims\":{\"total\":12}}\n");
    wish.fields = {"sims.total", "options.data"};
    wish.order = ListWish::Order{"name"};
    CHECK(wished(Format::ndjson, wish) == "{\"sims.total\":12,\"options.data\":null}\n");
    wish.limit.reset();
    CHECK(wished(Format::csv, wish) == "sims.total,options.data\r\n12,\r\n3,on\r\n");
    CHECK(wished(Format::table, wish) == "SIMS  OPTIONS DATA\n  12  -\n   3  on\n");
}

TEST_CASE("A listing as JSON is one document with its rows under a key") {
    const std::string out = listed(Format::json, rows).out;
    CHECK(Json::parse(out) == Json{{"profiles", rows}});
    CHECK(out.starts_with("{\n  \"profiles\": [\n"));
    CHECK(Json::parse(listed(Format::json, {}).out) == Json{{"profiles", Json::array()}});
}

TEST_CASE("A listing as NDJSON is one row a line, its keys in their order") {
    CHECK(listed(Format::ndjson, rows)
              .out.starts_with("{\"name\":\"lab\",\"plan\":\"EU-PPU\",\"archived\":false,"));
    CHECK(listed(Format::ndjson, {}).out.empty());
}

TEST_CASE("A listing as CSV has a header, empty cells for what is absent, and defused formulas") {
    CHECK(listed(Format::csv, rows).out ==
          "name,plan,archived,sims,packs\r\n"
          "lab,EU-PPU,false,3,\r\n"
          "'=cmd|x,,true,12,\"[\"\"a\"\",\"\"b\"\"]\"\r\n");
    CHECK(listed(Format::csv, {}).out == "name,plan,archived,sims,packs\r\n");
}

TEST_CASE("A listing for people shows a hyphen for what is absent, and yes and no") {
    CHECK(listed(Format::table, rows).out ==
          "NAME    PLAN    ARCHIVED  SIMS  OPTIONS\n"
          "lab     EU-PPU  no           3  data=on\n"
          "=cmd|x  -       yes         12  -\n");
}

TEST_CASE("A listing without rows is told to people, on standard error, and to nobody under --quiet") {
    CHECK(listed(Format::table, {}).out.empty());
    CHECK(listed(Format::table, {}).err == "simprof: note: There are no profiles.\n");
    CHECK(listed(Format::table, {}, true).err.empty());
    CHECK(listed(Format::json, {}).err.empty());
}

TEST_CASE("One thing is printed as an object, a row of its plain members, or a text") {
    CHECK(Json::parse(shown(Format::json).out) == rows[0]);
    CHECK(Json::parse(shown(Format::ndjson).out) == rows[0]);
    CHECK(shown(Format::csv).out == "name,plan,archived\r\nlab,EU-PPU,false\r\n");
    CHECK(shown(Format::table).out == "a text\n");
}
