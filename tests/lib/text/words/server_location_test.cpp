#include "lib/text/words/server_location.hpp"

#include <doctest/doctest.h>

using namespace simprof;

TEST_CASE("A store on a server is known by the beginning of its location") {
    CHECK(is_server_location("postgresql://fleet.example/sims"));
    CHECK(is_server_location("postgres://"));
    CHECK_FALSE(is_server_location("fleet.db"));
    CHECK_FALSE(is_server_location("./postgresql://fleet.db"));
    CHECK_FALSE(is_server_location("postgresql:/fleet.db"));
}

TEST_CASE("A location is shown without a password, wherever in it that stands") {
    CHECK(without_password("postgresql://ada:s3:cr@et@db/sims") == "postgresql://ada@db/sims");
    CHECK(without_password("postgres://:secret@db") == "postgres://@db");
    CHECK(without_password("postgresql://ada@db:5433/sims?sslmode=require") ==
          "postgresql://ada@db:5433/sims?sslmode=require");
    CHECK(without_password("postgresql://db:5433/sims") == "postgresql://db:5433/sims");
    CHECK(without_password("postgresql://db/sims?user=ada&password=secret&sslmode=require") ==
          "postgresql://db/sims?user=ada&sslmode=require");
    CHECK(without_password("postgresql:///sims?password=secret") == "postgresql:///sims");
    CHECK(without_password("postgresql://?sslpassword=secret&host=/run") == "postgresql://?host=/run");
    CHECK(without_password("/var/lib/a:b@c.db") == "/var/lib/a:b@c.db");
}

TEST_CASE("The name of a database is read out of its location, where that says it") {
    CHECK(database_in("postgresql://ada:secret@db:5433/sims?sslmode=require") == "sims");
    CHECK(database_in("postgresql:///sims") == "sims");
    CHECK(database_in("postgresql://db") == "");
    CHECK(database_in("postgresql://?host=/run") == "");
}
