#include "lib/store/store_roles.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("The roles of a store on a server are named after its database, whatever that is called") {
    TestStore store{StoreKind::postgresql};
    store.close();
    const std::string location = store.path();
    const auto begin = location.find("///") + 3;
    const std::string database = location.substr(begin, location.find('?') - begin);
    const std::string elsewhere = std::string{location}.replace(begin, database.size(), "postgres");
    const auto names_in = [&](const std::string& name, const std::string& in_location) {
        (void)test_server().run(elsewhere, "ALTER DATABASE " + database + " RENAME TO \"" + name + "\"");
        std::vector<std::string> names;
        const auto roles = store_roles({std::string{location}.replace(begin, database.size(), in_location)});
        for (const StoreRole& role : roles.roles) names.push_back(role.name);
        (void)test_server().run(elsewhere, "ALTER DATABASE \"" + name + "\" RENAME TO " + database);
        return names;
    };
    CHECK(names_in("Our SIMs", "Our%20SIMs") ==
          std::vector<std::string>{"Our SIMs_administrator", "Our SIMs_agent", "Our SIMs_reader"});
    const std::string longest = std::string(48, 'x') + "éé";
    CHECK(names_in(longest, longest).front() == std::string(48, 'x') + "_administrator");
    CHECK(store_roles({location}).location == location);
}
