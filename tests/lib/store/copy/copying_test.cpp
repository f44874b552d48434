#include "lib/store/copy/copying.hpp"

#include "lib/store/sqlite/copy/file_source.hpp"
#include "lib/store/sqlite/copy/file_target.hpp"
#include "tests/lib/store/copy/copied_store.hpp"
#include "tests/lib/store/sqlite/tampering.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

using namespace simprof;
using namespace simprof::store_test;

namespace {

constexpr std::int64_t few_rows = 40;

/// A store in a file, and where it is copied to.
struct CopiedFile {
    CopiedFile() { store.fill(); }

    /// Goes on until the source ends it, or to the end.
    void copy(int steps = -1, const std::function<void()>& before_view = {}) {
        const auto source = sqlite::file_to_copy(store.access());
        EndingSource ending{*source, steps};
        ending.before_view = before_view;
        const auto target = sqlite::file_to_copy_into({to}, source->location());
        report = copy_in_portions(ending, *target, store.access(), few_rows);
    }
    void begin_again() const { std::filesystem::remove(to); }
    [[nodiscard]] bool is_as_the_store() const {
        return content_of_file(to) == content_of_file(store.path());
    }

    TestStore store{StoreKind::sqlite};
    TestDirectory directory;
    std::string to = directory / "copies/copy.db";
    CopyReport report;
};

}  // namespace

TEST_CASE("A file that is copied has the same content, row by row, and the same head") {
    CopiedFile file;
    file.copy();
    CHECK(file.is_as_the_store());
    CHECK(file.report.head == check_store({file.to}, {}).head);
    CHECK(check_store({file.to}, {}).findings.empty());
    CHECK(to_string(file.report.head) == to_string(check_store(file.store.access(), {}).head));
    CHECK(file.report.sims == 300);
    CHECK_FALSE(file.report.went_on);
    CHECK(file.report.bytes == static_cast<std::int64_t>(std::filesystem::file_size(file.to)));
    struct stat facts {};
    REQUIRE(stat(file.to.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    REQUIRE(stat((file.directory / "copies").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0700);
}

TEST_CASE("A store without a request, and one to rehearse in, are copied with their settings") {
    const TestDirectory directory;
    create_store({directory / "new.db"},
                 {*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z"), Clock::rehearsal});
    const CopyReport report = copy_store({directory / "new.db"}, directory / "copy.db");
    CHECK(report.head == ChainHead{});
    CHECK(content_of_file(directory / "copy.db") == content_of_file(directory / "new.db"));
    const auto copy = open_store({directory / "copy.db"});
    CHECK(copy->read()->clock() == Clock::rehearsal);
    CHECK(copy->read()->billing_zone().name() == "Asia/Tokyo");
}

TEST_CASE("A copy that ends at any point is no store, and goes on with the same command") {
    int ended = 0;
    for (CopiedFile file; error_of([&] { file.copy(1 + 19 * ended); }); ++ended, file.begin_again()) {
        CAPTURE(ended);
        const auto unfinished = error_of([&] { (void)open_store({file.to}); });
        REQUIRE(unfinished);
        CHECK(unfinished->kind() == ErrorKind::store);
        CHECK(unfinished->message().english().find("is not finished") != std::string::npos);
        CHECK(unfinished->hint().english().find("simprof store copy " + file.store.path() + " " + file.to) !=
              std::string::npos);
        file.copy();
        CHECK(file.is_as_the_store());
        CHECK(file.report.went_on);
    }
    CHECK(ended > 15);
}

TEST_CASE("What is done to the store while it is copied comes along, nothing lost and nothing twice") {
    for (int change_before = 1, views = 1; views >= change_before; ++change_before) {
        CAPTURE(change_before);
        CopiedFile file;
        views = 0;
        file.copy(-1, [&] {
            if (++views == change_before) change_everything(file.store);
        });
        CHECK(file.is_as_the_store());
        CHECK(check_store({file.to}, {}).findings.empty());
    }
}

TEST_CASE("A copy that ended goes on with what was done to the store since") {
    int ended = 0;
    for (CopiedFile file; error_of([&] { file.copy(1 + 53 * ended); }); ++ended, file.begin_again()) {
        CAPTURE(ended);
        change_everything(file.store, ended);
        file.copy();
        CHECK(file.is_as_the_store());
    }
    CHECK(ended > 6);
}

TEST_CASE("A copy goes on with the history that it was begun of, and with no other") {
    CopiedFile file;
    REQUIRE(error_of([&] { file.copy(300); }));
    const auto refused = [&](const StoreAccess& other) {
        const auto source = sqlite::file_to_copy(other);
        const auto target = sqlite::file_to_copy_into({file.to}, source->location());
        const auto error = error_of([&] { (void)copy_in_portions(*source, *target, other); });
        return error && error->kind() == ErrorKind::unexpected_state;
    };
    TestStore other{StoreKind::sqlite};
    CHECK(refused(other.access()));
    other.fill();
    other.record(moves({other.sim(nth_sim(1))}, following(ProfileId{1}, PlanId{1})));
    CHECK_FALSE(refused(file.store.access()));
    CHECK(file.is_as_the_store());
}

TEST_CASE("A store, and any other file, at the place of a copy is refused and left as it is") {
    CopiedFile file;
    const std::string before = content_of_file(file.store.path());
    const auto kind_of = [&](const std::string& to) {
        const auto error = error_of([&] { (void)copy_store(file.store.access(), to); });
        return error ? error->kind() : ErrorKind::bug;
    };
    CHECK(kind_of(file.store.path()) == ErrorKind::unexpected_state);
    file.copy();
    file.store.import_sims(1, 2000);
    CHECK(kind_of(file.to) == ErrorKind::unexpected_state);
    CHECK_FALSE(file.is_as_the_store());
    for (const std::string& text : {std::string{}, std::string(9000, 'x')}) {
        const std::string notes = file.directory / "notes.txt";
        std::ofstream{notes} << text;
        CHECK(kind_of(notes) != ErrorKind::bug);
        CHECK(std::filesystem::file_size(notes) == text.size());
    }
    std::filesystem::create_symlink(file.directory / "nowhere", file.directory / "link.db");
    CHECK(kind_of(file.directory / "link.db") == ErrorKind::store);
    CHECK_FALSE(std::filesystem::exists(file.directory / "nowhere"));
}

TEST_CASE("What is altered in a store is told by its copy, of which nothing stays") {
    const std::vector<std::string> alterations{
        "UPDATE sim SET state = 1 WHERE iccid = (SELECT max(iccid) FROM sim)",
        "UPDATE sim SET msisdn = (SELECT max(msisdn) FROM sim)",
        "UPDATE request SET actor = 'eve' WHERE id = 2",
        "DELETE FROM sim_entry WHERE request = 4",
        "UPDATE state SET sims = sims + 1 WHERE id = 1",
        "INSERT INTO profile SELECT 99, 'ghost', 'ghost', 98, 97, 1, 0, 0"};
    for (const std::string& alteration : alterations) {
        CAPTURE(alteration);
        CopiedFile file;
        file.store.close();
        tamper(file.store.path(), alteration);
        const auto error = error_of([&] { (void)copy_store(file.store.access(), file.to); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::store);
        CHECK(error->message().english().find(file.store.path()) != std::string::npos);
        CHECK_FALSE(error_of([&] { (void)sqlite::file_to_copy(file.store.access()); }));
        CHECK_FALSE(std::filesystem::exists(file.to));
    }
}

TEST_CASE("Two who copy to one place do it together: one of them finishes, the other is told") {
    CopiedFile file;
    const auto source = sqlite::file_to_copy(file.store.access());
    const auto target = sqlite::file_to_copy_into({file.to}, source->location());
    const StoreAccess access = file.store.access();
    REQUIRE(error_of([&] {
        EndingSource ending{*source, 300};
        (void)copy_in_portions(ending, *target, access, few_rows);
    }));
    file.copy();
    const auto refused = error_of([&] { (void)copy_in_portions(*source, *target, access, few_rows); });
    REQUIRE(refused);
    CHECK(refused->kind() == ErrorKind::unexpected_state);
    CHECK(file.is_as_the_store());
}
