#include "lib/files/durable_file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

using namespace simprof;

namespace {

/// A directory of its own, and what was asked to be put on the disk meanwhile.
struct Disk {
    Disk() {
        REQUIRE(mkdtemp(directory.data()) != nullptr);
        synced.clear();
        answer = 0;
        watched = target();
    }
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    ~Disk() { std::filesystem::remove_all(directory); }

    [[nodiscard]] std::string target() const { return directory + "/list.csv"; }
    static std::string text_of(const std::string& path) {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    [[nodiscard]] std::ptrdiff_t files() const {
        return std::distance(std::filesystem::directory_iterator{directory}, {});
    }

    /// Writes down whether a file or a directory is synced, and what the target held by then.
    static int sync(int descriptor) {
        struct stat facts {};
        REQUIRE(fstat(descriptor, &facts) == 0);
        synced.push_back((S_ISDIR(facts.st_mode) ? "directory, " : "file, ") + text_of(watched));
        errno = answer;
        return answer == 0 ? 0 : -1;
    }

    std::string directory = "/tmp/simprof-XXXXXX";
    static inline std::vector<std::string> synced;
    static inline int answer = 0;
    static inline std::string watched;
};

void write(const TemporaryFile& file, const std::string& text) {
    REQUIRE(::write(file.descriptor(), text.data(), text.size()) == static_cast<ssize_t>(text.size()));
}

int error_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const std::system_error& error) {
        return error.code().value();
    }
    return 0;
}

}  // namespace

TEST_CASE("A file that is written anew is on the disk before it has its name, and its name is there after") {
    const Disk disk;
    std::ofstream{disk.target()} << "old";
    const TemporaryFile file{disk.target()};
    write(file, "new");
    sync_file(file.descriptor(), Disk::sync);
    give_name(file.path(), disk.target(), NameInUse::is_replaced, Disk::sync);
    CHECK(Disk::synced == std::vector<std::string>{"file, old", "directory, new"});
    CHECK(disk.files() == 1);
}

TEST_CASE("A name without a directory is synced in the directory one is in") {
    const Disk disk;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(disk.directory);
    {
        const TemporaryFile file{"list.csv"};
        write(file, "new");
        give_name(file.path(), "list.csv", NameInUse::is_kept, Disk::sync);
    }
    std::filesystem::current_path(before);
    CHECK(Disk::synced == std::vector<std::string>{"directory, new"});
}

TEST_CASE("A disk that cannot keep a file or its name is told of") {
    const Disk disk;
    const TemporaryFile file{disk.target()};
    Disk::answer = EIO;
    CHECK(error_of([&] { sync_file(file.descriptor(), Disk::sync); }) == EIO);
    CHECK(error_of([&] { give_name(file.path(), disk.target(), NameInUse::is_replaced, Disk::sync); }) ==
          EIO);
    Disk::answer = EINVAL;  // of a file system that has nothing to sync
    CHECK(error_of([&] { sync_file(file.descriptor(), Disk::sync); }) == 0);
}

TEST_CASE("A name that is in use is kept where it is to be kept") {
    const Disk disk;
    std::ofstream{disk.target()} << "old";
    const TemporaryFile file{disk.target()};
    CHECK(error_of([&] { give_name(file.path(), disk.target(), NameInUse::is_kept); }) == EEXIST);
    CHECK(Disk::text_of(disk.target()) == "old");
}

TEST_CASE("A temporary file is its owner's alone, and goes away unless it gets its name") {
    const Disk disk;
    {
        const mode_t before = umask(0);
        const TemporaryFile file{disk.target()};
        umask(before);
        struct stat facts {};
        REQUIRE(stat(file.path().c_str(), &facts) == 0);
        CHECK((facts.st_mode & 0777U) == 0600U);
        CHECK(file.path().parent_path() == disk.directory);
    }
    CHECK(disk.files() == 0);
}

TEST_CASE("A name may be as long as the system lets it, and is cut between two characters") {
    const Disk disk;
    std::string name = "x";
    while (name.size() < 254) name += "é";
    const std::string target = disk.directory + "/" + name;
    const TemporaryFile file{target};
    give_name(file.path(), target, NameInUse::is_kept);
    CHECK(std::filesystem::exists(target));
    const std::string temporary = file.path().filename();
    const std::size_t end = temporary.rfind(".new-");
    REQUIRE(end != std::string::npos);
    CHECK(end == 199);
}
