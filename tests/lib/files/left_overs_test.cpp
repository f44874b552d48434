#include "lib/files/left_overs.hpp"

#include "lib/files/durable_file.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <optional>

using namespace simprof;
using simprof::store_test::TestDirectory;

TEST_CASE("A temporary name is one that this program makes, or SQLite for its journal") {
    for (const char* name : {"a.db.new-0123abcd", "a.db.new-0123abcd-journal", "x.new-ffffffff"})
        CHECK(is_temporary_name(name));
    for (const char* name : {"a.db", "a.db.new-", "a.db.new-0123abc", "a.db.new-0123ABCD", ".new-0123abcd",
                             "a.db-journal", "a.db.new-0123abcd.bak"})
        CHECK_FALSE(is_temporary_name(name));
}

namespace {

std::vector<std::filesystem::path> found_in(const std::filesystem::path& directory) {
    std::error_code error;
    auto found = left_overs_in(directory, error);
    CHECK_FALSE(error);
    return found;
}

}  // namespace

TEST_CASE("A file that is being written is no left-over; what a killed command left is") {
    const TestDirectory directory;
    std::optional<TemporaryFile> written{directory / "report.html"};
    CHECK(found_in(directory / "").empty());
    CHECK_FALSE(remove_left_over(written->path()));
    const auto left = directory / "fleet.db.new-0123abcd";
    std::ofstream{left} << "half";
    CHECK(found_in(directory / "") == std::vector{left});
    CHECK(remove_left_over(left));
    CHECK_FALSE(remove_left_over(left));
    CHECK(std::filesystem::exists(written->path()));
}

TEST_CASE("A link of such a name is left alone, whatever it leads to") {
    const TestDirectory directory;
    std::ofstream{directory / "precious"} << "text";
    std::filesystem::create_symlink(directory / "precious", directory / "a.new-0123abcd");
    std::filesystem::create_hard_link(directory / "precious", directory / "b.new-0123abcd");
    CHECK(found_in(directory / "").empty());
    std::error_code error;
    CHECK(left_overs_in(directory / "missing", error).empty());
    CHECK(error == std::errc::no_such_file_or_directory);
}
