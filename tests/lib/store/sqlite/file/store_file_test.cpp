#include "lib/store/sqlite/file/store_file.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

using namespace simprof;
using namespace simprof::store_test;

namespace {

mode_t mode_of(const std::filesystem::path& path) {
    struct stat file {};
    REQUIRE(stat(path.c_str(), &file) == 0);
    return file.st_mode & 07777;
}

BillingZone zone() { return *BillingZone::named("UTC"); }

void create(const std::filesystem::path& path) { create_store(StoreAccess{path}, {zone(), Instant{}}); }

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write_file(const std::filesystem::path& path, std::string_view content) {
    std::ofstream{path, std::ios::binary} << content;
}

/// What opening says of a file that is no store; the file has to stay as it is.
Error refusal_of(const std::filesystem::path& path) {
    const bool is_file = std::filesystem::is_regular_file(path);
    const std::string before = is_file ? content_of(path) : "";
    const auto error = error_of([&] { (void)open_store(StoreAccess{path})->read(); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK(error->message().english().find(path.filename().string()) != std::string::npos);
    CHECK_FALSE(error->hint().english().empty());
    if (is_file) CHECK(content_of(path) == before);
    return *error;
}

bool says(const Error& error, std::string_view words) {
    return error.message().english().find(words) != std::string::npos;
}

/// A database that SQL made without this program's help.
void make_database(const std::filesystem::path& path, const char* statements) {
    write_file(path, "");
    sqlite::Connection connection{{path.string()}};
    connection.run(statements);
}

/// Runs an action as a user without rights; true where the action returned true.
template <typename Action>
bool as_nobody(const Action& action) {
    const pid_t child = fork();
    if (child == 0) {
        const bool dropped = geteuid() != 0 || (setegid(65534) == 0 && seteuid(65534) == 0);
        bool good = false;
        try {
            good = dropped && action();
        } catch (...) {
        }
        quick_exit(good ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("A new store and its directory are for their owner only, whatever the umask") {
    const TestDirectory directory;
    for (const mode_t mask : {0U, 0777U}) {
        const auto path = directory / ("umask-" + std::to_string(mask)) / "store.db";
        const mode_t old = umask(mask);
        const auto error = error_of([&] { create(path); });
        umask(old);
        if (mask == 0777 && geteuid() != 0) continue;  // then the directory is closed to its owner too
        CHECK_FALSE(error);
        CHECK(mode_of(path) == 0600);
        CHECK((mode_of(path.parent_path()) & 077) == 0);
    }
}

TEST_CASE("Missing directories above a new store are made") {
    const TestDirectory directory;
    create(directory / "a" / "b" / "c" / "store.db");
    CHECK_NOTHROW((void)open_store(StoreAccess{directory / "a" / "b" / "c" / "store.db"}));
}

TEST_CASE("A new store leaves nothing else behind") {
    const TestDirectory directory;
    create(directory / "store.db");
    const std::filesystem::directory_iterator files{directory / ""};
    CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE(
    "A store is never made over something that is there, not even over an empty file or a dangling link") {
    const TestDirectory directory;
    write_file(directory / "file", "precious");
    write_file(directory / "empty", "");
    std::filesystem::create_symlink(directory / "nowhere", directory / "link");
    for (const std::string name : {"file", "empty", "link"}) {
        const auto error = error_of([&] { create(directory / name); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::unexpected_state);
    }
    CHECK(content_of(directory / "file") == "precious");
    CHECK_FALSE(std::filesystem::exists(directory / "nowhere"));
}

TEST_CASE("A store that cannot be where it was asked for is refused with what the system says") {
    const TestDirectory directory;
    write_file(directory / "file", "precious");
    const std::string long_name(300, 'x');
    const auto refused = [](const auto& action, std::string_view words) {
        const auto error = error_of(action);
        REQUIRE(error);
        CAPTURE(error->message().english());
        CHECK(error->kind() == ErrorKind::store);
        CHECK(says(*error, words));
        CHECK_FALSE(error->hint().english().empty());
    };
    refused([&] { create(directory / "file" / "store.db"); }, "cannot be made");
    refused([&] { create(directory / long_name); }, "File name too long");
    refused([&] { create(directory / long_name / "store.db"); }, "cannot be");
    refused([&] { create(directory / "file" / "a" / "store.db"); }, "cannot be");
    refused([&] { (void)open_store(StoreAccess{directory / long_name}); }, "cannot be looked at");
    refused([&] { (void)open_store(StoreAccess{directory / "file" / "store.db"}); }, "There is no store");
    refused([&] { (void)open_store(StoreAccess{directory / "."}); }, "names no file");
    refused([&] { (void)open_store(StoreAccess{directory / ".."}); }, "names no file");
    CHECK(content_of(directory / "file") == "precious");
}

TEST_CASE("A file that gets the name of a store that is being made is left as it is") {
    const TestDirectory directory;
    const sqlite::NewStoreFile file{directory / "store.db"};
    write_file(directory / "store.db", "precious");
    CHECK(error_of([&] { file.publish(); })->kind() == ErrorKind::unexpected_state);
    CHECK(content_of(directory / "store.db") == "precious");
}

TEST_CASE("A new store that cannot get its name may not be on the disk, and that is said") {
    const TestDirectory directory;
    const sqlite::NewStoreFile file{directory / "store.db"};
    std::filesystem::remove(file.path());
    const auto error = error_of([&] { file.publish(); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK(says(*error, "may not be on the disk"));
}

TEST_CASE("A store that could not be filled is told as not made, under its own name") {
    const TestDirectory directory;
    const auto path = directory / "store.db";
    const auto made = [&](ErrorKind kind) {
        return *error_of([&] {
            create_store(
                StoreAccess{path},
                {zone(), Instant{}, Clock::real, "", [&](Store& store) {
                     const std::string part = store.facts().location;
                     CHECK(part != path);
                     throw Error{kind, verbatim(part + " cannot be written."), verbatim("Look at it.")};
                 }});
        });
    };
    const Error of_the_store = made(ErrorKind::store);
    CHECK(says(of_the_store, "The store " + path.string() + " is not made. " + path.string() + " cannot"));
    CHECK(of_the_store.hint().english() == "Look at it.");
    CHECK_FALSE(says(made(ErrorKind::malformed), "is not made"));
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("A store is not made beside the journal of another, which would be written into it") {
    const TestDirectory directory;
    write_file(directory / "store.db-journal", "left by a crash");
    CHECK(error_of([&] { create(directory / "store.db"); })->kind() == ErrorKind::unexpected_state);
    CHECK_FALSE(std::filesystem::exists(directory / "store.db"));
}

TEST_CASE("A store where there is none is refused, with the command that creates one") {
    const TestDirectory directory;
    CHECK(refusal_of(directory / "store.db").hint().english().find("simprof init") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(directory / "store.db"));
    CHECK(says(refusal_of(directory / "missing" / "store.db"), "no store at"));
}

TEST_CASE("A symbolic link is refused, and the message names the file itself") {
    const TestDirectory directory;
    create(directory / "store.db");
    std::filesystem::create_symlink(directory / "store.db", directory / "link");
    const Error error = refusal_of(directory / "link");
    CHECK(says(error, "symbolic link"));
    CHECK(error.hint().english().find("store.db") != std::string::npos);
}

TEST_CASE("A store is reached through a directory that is a symbolic link") {
    const TestDirectory directory;
    create(directory / "real" / "store.db");
    std::filesystem::create_directory_symlink(directory / "real", directory / "link");
    const auto store = open_store(StoreAccess{directory / "link" / "store.db"});
    CHECK(store->facts().location == std::filesystem::canonical(directory / "real" / "store.db"));
}

TEST_CASE("What is no store is refused in a sentence of its own and left as it is") {
    const TestDirectory directory;
    std::filesystem::create_directory(directory / "directory");
    CHECK(says(refusal_of(directory / "directory"), "is a directory"));
    REQUIRE(mkfifo((directory / "fifo").c_str(), 0600) == 0);
    CHECK(says(refusal_of(directory / "fifo"), "no regular file"));
    write_file(directory / "empty", "");
    CHECK(says(refusal_of(directory / "empty"), "is empty"));
    write_file(directory / "short", "SQLite format 3");
    CHECK(says(refusal_of(directory / "short"), "15 bytes"));
    write_file(directory / "text", std::string(5'000, 'x'));
    CHECK(says(refusal_of(directory / "text"), "no SQLite database"));
    make_database(directory / "foreign", "CREATE TABLE other (a)");
    CHECK(says(refusal_of(directory / "foreign"), "another program"));
}

TEST_CASE("A name that is no file name, or that SQLite would read as a URI, means what it says") {
    const TestDirectory directory;
    CHECK(error_of([&] { (void)open_store(StoreAccess{""}); })->kind() == ErrorKind::store);
    CHECK(error_of([&] { (void)open_store(StoreAccess{directory / ""}); })->kind() == ErrorKind::store);
    const auto old = std::filesystem::current_path();
    std::filesystem::current_path(directory / "");
    create("file:store.db?mode=memory");
    CHECK(std::filesystem::exists(directory / "file:store.db?mode=memory"));
    CHECK_NOTHROW((void)open_store(StoreAccess{"file:store.db?mode=memory"}));
    std::filesystem::current_path(old);
}

TEST_CASE("A store of a newer or older schema version is refused, with what to do") {
    TestStore store{StoreKind::sqlite};
    store.close();
    for (const auto& [version, hint] : {std::pair{"99", "newer simprof"}, {"1", "simprof store upgrade"}}) {
        sqlite::Connection{{store.path()}}.run((std::string{"PRAGMA user_version = "} + version).c_str());
        const Error error = refusal_of(store.path());
        CHECK(says(error, std::string{"schema version "} + version));
        CHECK(error.hint().english().find(hint) != std::string::npos);
    }
}

TEST_CASE("A store with another schema is refused, so that nothing slipped into it ever runs") {
    for (const char* change : {"CREATE TRIGGER sly AFTER INSERT ON request BEGIN DELETE FROM sim; END",
                               "DROP TRIGGER request_is_kept", "CREATE TABLE more (a)",
                               "DROP VIEW sims; CREATE VIEW sims AS SELECT 1"}) {
        TestStore store{StoreKind::sqlite};
        store.close();
        sqlite::Connection{{store.path()}}.run(change);
        CHECK(says(refusal_of(store.path()), "was altered"));
    }
}

TEST_CASE("Statistics that somebody gathered by hand do no harm") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(10);
    store.close();
    sqlite::Connection{{store.path()}}.run("ANALYZE");
    CHECK_NOTHROW((void)open_store(store.access()));
}

TEST_CASE("A store that was switched to a write-ahead log is refused, with the way back") {
    TestStore store{StoreKind::sqlite};
    store.close();
    {
        sqlite::Connection connection{{store.path()}};
        connection.run("PRAGMA journal_mode = WAL; CREATE TABLE t (a); DROP TABLE t");
    }
    const auto error = error_of([&] { (void)open_store(store.access()); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK(error->hint().english().find("journal_mode = DELETE") != std::string::npos);
}

TEST_CASE("A store with a log beside it that is not its own is refused, and neither is written") {
    for (const char* ending : {"-wal", "-shm"}) {
        TestStore store{StoreKind::sqlite};
        store.import_sims(2);
        store.close();
        const std::string log = store.path() + ending;
        write_file(log, "of another store");
        const Error error = refusal_of(store.path());
        CHECK(says(error, log));
        CHECK(error.hint().english().find("mv ") != std::string::npos);
        CHECK(content_of(log) == "of another store");
        std::filesystem::remove(log);
        CHECK_NOTHROW((void)open_store(store.access()));
    }
}

TEST_CASE("A write-ahead log that a crash left is not written into a copy that was put in its place") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(2);
    store.close();
    const std::string good = content_of(store.path());
    const std::string log = store.path() + "-wal";
    std::string left;
    {
        sqlite::Connection connection{{store.path()}};
        connection.run("PRAGMA journal_mode = WAL; UPDATE sim SET label = 'foreign'");
        left = content_of(log);
    }
    REQUIRE_FALSE(left.empty());
    write_file(store.path(), good);
    write_file(log, left);
    CHECK(says(refusal_of(store.path()), "-wal"));
    CHECK(content_of(log) == left);
}

TEST_CASE("A store with a second name is refused: its journal would not be found by the other") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(2);
    store.close();
    const std::string other = store.path() + ".link";
    std::filesystem::create_hard_link(store.path(), other);
    for (const std::string& name : {store.path(), other}) CHECK(says(refusal_of(name), "2 names"));
    std::filesystem::remove(other);
    CHECK_NOTHROW((void)open_store(store.access()));
}

TEST_CASE("A store that was cut, or to which something was added, is refused before anything is changed") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(3'000);
    store.close();
    const std::string whole = content_of(store.path());
    for (const std::string& damaged :
         {whole.substr(0, whole.size() - 4'096), whole.substr(0, whole.size() - 1), whole + "x",
          whole + std::string(4'096, '\0'), whole.substr(0, 4'096)}) {
        write_file(store.path(), damaged);
        CHECK(says(refusal_of(store.path()), "is damaged"));
    }
}

TEST_CASE("A batch does not begin to write a store with a damaged index, and leaves it as it is") {
    for (const char* index : {"state_by_parts", "profile_by_name", "profile_entry_by_profile"}) {
        TestStore store{StoreKind::sqlite};
        store.import_sims(20);
        const RequestContent batch = moves(store.all_sims(), following(ProfileId{2}, PlanId{1}));
        store.close();
        std::int64_t page = 0;
        {
            sqlite::Connection connection{{store.path()}};
            sqlite::Query query{connection, "SELECT rootpage FROM sqlite_schema WHERE name = ?"};
            page = query.with({std::string_view{index}}).only_row().number(0);
        }
        std::string damaged = content_of(store.path());
        std::fill_n(damaged.begin() + (page - 1) * 4096, 4096, '\0');
        write_file(store.path(), damaged);
        const auto error = error_of([&] {
            const auto opened = open_store(store.access());
            const auto transaction = opened->write();
            transaction->record(request(), batch);
            transaction->commit();
        });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::store);
        CHECK(content_of(store.path()) == damaged);
    }
}

TEST_CASE("A truncated or scribbled store is reported as damaged, not crashed on") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(3'000);
    store.close();
    const std::string whole = content_of(store.path());
    for (std::size_t page = 1; page * 4096 < whole.size(); page += 5) {
        std::string damaged = whole;
        std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, '\x5a');
        write_file(store.path(), page % 2 == 0 ? damaged : whole.substr(0, page * 4096));
        const auto error = error_of([&] {
            const auto view = open_store(store.access())->read();
            (void)view->catalogue();
            (void)view->states();
            (void)view->scan({});
            for (std::int32_t n = 1; n <= 2; ++n) (void)view->identity_edits(RequestNumber{n});
        });
        if (error) CHECK(error->kind() == ErrorKind::store);
    }
}

TEST_CASE("A store that may not be written can be read, and says so to a writer") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(2);
    const std::filesystem::path path{store.path()};
    store.close();
    std::filesystem::permissions(path, std::filesystem::perms{0444});
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms{0555});
    CHECK(as_nobody([&] { return open_store(StoreAccess{path})->read()->scan({}).size() == 2; }));
    CHECK(as_nobody([&] {
        const auto error = error_of([&] { (void)open_store(StoreAccess{path})->write(); });
        return error && error->kind() == ErrorKind::store && !error->hint().english().empty();
    }));
    std::filesystem::permissions(path, std::filesystem::perms{0600});
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms{0700});
}

TEST_CASE(
    "A store in a directory that may not be written can be read, and a writer is told why it cannot write") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(2);
    const std::filesystem::path path{store.path()};
    store.close();
    std::filesystem::permissions(path, std::filesystem::perms{0666});
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms{0555});
    CHECK(as_nobody([&] { return open_store(StoreAccess{path})->read()->scan({}).size() == 2; }));
    CHECK(as_nobody([&] {
        const auto error = error_of([&] {
            const auto opened = open_store(StoreAccess{path});
            const auto transaction = opened->write();
            transaction->record(request(), {});
            transaction->commit();
        });
        return error && error->kind() == ErrorKind::store && !error->hint().english().empty();
    }));
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms{0700});
}
