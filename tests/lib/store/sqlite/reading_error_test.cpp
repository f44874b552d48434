#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>

using namespace simprof;
using namespace simprof::store_test;

namespace {

int reads_left = 0;

ssize_t read_until_error(int file, void* into, std::size_t bytes, off_t from) {
    if (--reads_left >= 0) return pread(file, into, bytes, from);
    errno = EIO;
    return -1;
}

/// While it lives the disk can be read so many times.
class FailingDisk {
public:
    explicit FailingDisk(int reads) {
        reads_left = reads;
        REQUIRE(replace(reinterpret_cast<sqlite3_syscall_ptr>(&read_until_error)) == SQLITE_OK);
    }
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    ~FailingDisk() { replace(nullptr); }

private:
    static int replace(sqlite3_syscall_ptr call) {
        sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
        return system->xSetSystemCall(system, "pread64", call);
    }
};

}  // namespace

TEST_CASE("What cannot be read just now is not called damaged, whichever read fails") {
    TestStore store{StoreKind::sqlite};
    store.fill();
    store.close();
    bool is_read = false;
    int failed = 0;
    for (int reads = 0; !is_read && reads < 200; ++reads) {
        const auto error = error_of([&] {
            const FailingDisk disk{reads};
            const auto view = open_store(store.access())->read();
            (void)view->catalogue();
            (void)view->scan({});
            (void)view->sim_history(nth_sim(2));
            is_read = true;
        });
        if (!error) continue;
        ++failed;
        CAPTURE(reads);
        CHECK(error->kind() == ErrorKind::store);
        CHECK(error->message().english().find("could not be read") != std::string::npos);
        CHECK(error->hint().english().find("restore") == std::string::npos);
    }
    CHECK(is_read);
    CHECK(failed > 5);
}
