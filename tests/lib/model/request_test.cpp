#include "lib/model/request.hpp"

#include <doctest/doctest.h>

using simprof::Origin;
using simprof::parse_origin;

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
