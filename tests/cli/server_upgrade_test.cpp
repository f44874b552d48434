#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/postgresql/older_store.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::cli::test;

namespace {

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A store on a server is upgraded after it was said how to keep it as it is, and once") {
    const store_test::OlderStore older{1};
    FakeWorld outside;
    outside.environment["SIMPROF_STORE"] = older.location();
    const Outcome looked = outside.run({"sim", "list"});
    CHECK(looked.exit == 10);
    CHECK(says(looked.err, "has schema version 1; this simprof knows version 2."));
    CHECK(says(looked.err, "`simprof store upgrade` brings it there."));
    const Outcome shown = outside.run({"store", "upgrade", "--dry-run"});
    CHECK(shown.exit == 0);
    CHECK(says(shown.out,
               "would come from schema version 1 to 2, with all of its SIMs (300) and requests (5)."));
    CHECK(says(shown.out, "make one before, with pg_dump -Fc -n simprof -f FILE '" + older.location() + "'"));
    CHECK(says(shown.out, "This was a dry run: nothing was changed."));
    CHECK(outside.run({"store", "upgrade"}).exit == 9);
    const Outcome document = outside.run({"store", "upgrade", "--dry-run", "-o", "json"});
    CHECK(says(document.out, "\"backup\": null"));
    const Outcome done = outside.run({"store", "upgrade", "--yes"});
    CHECK(done.exit == 0);
    CHECK(says(done.out, "came from schema version 1 to 2"));
    CHECK(says(done.out, "The head of its chain is " + older.head() + ", as before."));
    CHECK(says(outside.run({"store", "upgrade", "--yes"}).out, "nothing to do"));
}
