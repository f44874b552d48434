#include "lib/model/request.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace simprof;

TEST_CASE("A kind of request is read by its exact word, and each has one of its own") {
    std::set<std::string_view> words;
    for (const RequestKind kind : all_request_kinds) {
        CHECK(parse_request_kind(to_string(kind)) == kind);
        words.insert(to_string(kind));
    }
    CHECK(words.size() == all_request_kinds.size());
    CHECK(to_string(RequestKind::sim_migrate) == "sim.migrate");
    CHECK(to_string(RequestKind::profile_unarchive) == "profile.unarchive");
    CHECK(to_string(RequestKind::store_clock) == "store.clock");
    CHECK_FALSE(parse_request_kind("sim.Migrate"));
    CHECK_FALSE(parse_request_kind("sim"));
    CHECK_FALSE(parse_request_kind(""));
}

TEST_CASE("Imports and additions take SIMs over as the platform has them, other requests do not") {
    for (const RequestKind kind : all_request_kinds)
        CHECK(takes_sims_over(kind) == (kind == RequestKind::sim_import || kind == RequestKind::sim_add));
}

TEST_CASE("A request's origin has the name that it is stored by") {
    CHECK(to_string(Origin::cli) == "cli");
    CHECK(to_string(Origin::import) == "import");
    CHECK(to_string(Origin::api) == "api");
}

TEST_CASE("An origin is read by its exact name") {
    for (const Origin origin : {Origin::cli, Origin::import, Origin::api})
        CHECK(parse_origin(to_string(origin)) == origin);
    CHECK_FALSE(parse_origin("CLI"));
    CHECK_FALSE(parse_origin(""));
    CHECK_FALSE(parse_origin("imports"));
}
