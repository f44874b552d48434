#include "lib/store/copy/copying.hpp"
#include "lib/store/sqlite/copy/file_source.hpp"
#include "lib/store/sqlite/copy/file_target.hpp"
#include "tests/crash/deeds.hpp"
#include "tests/crash/disk.hpp"
#include "tests/crash/stored_content.hpp"
#include "tests/lib/store/copy/copied_store.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::crash_test;
using store_test::EndingSource;

namespace {

using Files = std::map<std::string, std::string>;

const std::string copy_path = "/copy.db";
constexpr std::int64_t few_rows = 30;
constexpr Damage every_damage[]{Damage::lost, Damage::kept, Damage::scattered, Damage::garbled};

std::unique_ptr<CopySource> source_at(const std::string& path) {
    return sqlite::opened_to_copy(StoreAccess{path}, Disk::name);
}

/// Goes on until the source ends it, or to the end.
void copy(int steps = -1) {
    const auto source = source_at(store_path);
    EndingSource ending{*source, steps};
    const auto target = sqlite::opened_to_copy_into(StoreAccess{copy_path}, Disk::name);
    (void)copy_in_portions(ending, *target, StoreAccess{store_path}, few_rows);
}

/// A file gets its name as a copy that was begun; then so many steps were done.
Files begun_copy(int steps) {
    Files files = before(deeds().front());
    files[copy_path] = "";
    Disk::get().reset(files);
    sqlite::make_unfinished(StoreAccess{copy_path}, store_path, Disk::name);
    if (steps > 0) CHECK_THROWS_AS(copy(steps), const Error&);
    return Disk::get().files();
}

/// What failed says that the copy goes on or is made; true where it said that it was done.
bool tried() {
    try {
        copy();
        return true;
    } catch (const Error& error) {
        const std::string message = error.message().english();
        CAPTURE(message);
        CHECK(error.kind() == ErrorKind::store);
        const auto says = [&](std::string_view part) { return message.find(part) != std::string::npos; };
        CHECK((says("is not finished") || says(" is made, but") || says(" may be made") ||
               says("cannot be opened") || says("cannot be read") || says("could not")));
        CHECK_FALSE(error.hint().english().empty());
        return says(" is made, but");
    }
}

/// A copy on the disk in memory, from its beginning or half done.
class Copied {
public:
    explicit Copied(int steps) : m_files(begun_copy(steps)) {
        disk.reset(m_files);
        disk.cut_power_at(0, Damage::lost, 0);
        copy();
        operations = disk.operations();
        m_source = store_test::content_of(*source_at(store_path));
        CHECK(is_whole());
    }
    void begin() const { disk.reset(m_files); }

    /// It is no store, and the same command finishes it; or it is a whole one.
    void check(bool was_done, bool again) const {
        const bool is_made = is_store();
        CHECK((is_made || !was_done));
        if (is_made) CHECK(is_whole());
        if (is_made || !again) return;
        CHECK_NOTHROW(copy());
        CHECK(is_whole());
    }

    Disk& disk = Disk::get();
    std::int64_t operations = 0;

private:
    static bool is_store() {
        try {
            (void)source_at(copy_path);
            return true;
        } catch (const Error& error) {
            CHECK(error.message().english().find("is not finished") != std::string::npos);
            return false;
        }
    }
    [[nodiscard]] bool is_whole() const { return store_test::content_of(*source_at(copy_path)) == m_source; }

    Files m_files;
    std::string m_source;
};

constexpr int starts[]{0, 150};  ///< steps that were done before

}  // namespace

TEST_CASE("A power cut at any operation of a copy leaves no store or a whole one, and it can go on") {
    test::Rounds rounds{"power cuts while copying", "points"};
    for (const int start : starts) {
        const Copied copied{start};
        REQUIRE(copied.operations > 50);
        for (std::int64_t at = 1; at <= copied.operations + 1; ++at) {
            for (const Damage damage : every_damage) {
                INFO("from step " << start << ", at operation " << at << ", damage "
                                  << static_cast<int>(damage));
                copied.begin();
                copied.disk.cut_power_at(at, damage, rounds.seed());
                const bool was_done = tried();
                if (at > copied.operations) copied.disk.cut_power();
                REQUIRE(copied.disk.switch_on());
                copied.check(was_done, at % 4 == 0);
                rounds.count();
            }
        }
    }
}

TEST_CASE("A disk that fails at any operation of a copy leaves no store or a whole one, and it can go on") {
    test::Rounds rounds{"failing disks while copying", "points"};
    for (const int start : starts) {
        const Copied copied{start};
        for (const Fault fault : {Fault::error, Fault::full, Fault::short_write}) {
            bool fails = true;
            for (std::int64_t n = 1; fails; ++n) {
                INFO("from step " << start << ", operation " << n << ", fault " << static_cast<int>(fault));
                copied.begin();
                copied.disk.fail_at(n, fault, n % 2 == 0);
                const bool was_done = tried();
                fails = copied.disk.mend();
                copied.check(was_done, n % 4 == 0);
                rounds.count();
            }
        }
    }
}
