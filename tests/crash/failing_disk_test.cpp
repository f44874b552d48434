#include "tests/crash/deeds.hpp"
#include "tests/crash/disk.hpp"
#include "tests/crash/stored_content.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::crash_test;

namespace {

/// A deed on a disk that fails.
class FailingDeed {
public:
    explicit FailingDeed(const Deed& deed) : m_deed(deed) {
        m_disk.reset(before(deed));
        m_before = stored_content();
        act(deed);
        m_after = stored_content();
    }

    /// The n-th operation fails; false where there was none so far.
    bool fails_at(std::int64_t n, Fault fault, bool lasts) {
        m_disk.reset(before(m_deed));
        m_disk.fail_at(n, fault, lasts);
        const bool was_done = tried(m_deed);
        if (!m_disk.mend()) return false;
        expect_whole(was_done);
        return true;
    }

private:
    /// The store of before, where the same command then succeeds, or the one after.
    void expect_whole(bool was_done) {
        // Where no byte is another, it is the same as if nothing had been tried.
        if (!was_done && m_disk.files() == before(m_deed)) return;
        const std::string now = stored_content();
        if (!was_done && now == m_before) {
            CHECK_NOTHROW(act(m_deed));
            CHECK(stored_content() == m_after);
        } else {
            CHECK(now == m_after);
        }
    }

    const Deed& m_deed;
    Disk& m_disk = Disk::get();
    std::string m_before;
    std::string m_after;
};

void fail_everywhere(const Deed& deed, Fault fault, bool lasts, test::Rounds& rounds) {
    FailingDeed failing{deed};
    std::int64_t n = 1;
    for (; failing.fails_at(n, fault, lasts); ++n) {
        CAPTURE(n);
        rounds.count();
    }
    CHECK(n > 3);
}

void fail_by(Fault fault, std::string_view name) {
    test::Rounds rounds{name, "points"};
    for (const Deed& deed : deeds()) {
        for (const bool lasts : {false, true}) {
            CAPTURE(deed.name);
            CAPTURE(lasts);
            fail_everywhere(deed, fault, lasts, rounds);
        }
    }
}

}  // namespace

TEST_CASE(
    "An error of the disk at any operation is told, leaves the store whole, and the change can be made "
    "again") {
    fail_by(Fault::error, "errors of the disk");
}

TEST_CASE(
    "A disk that is full at any write is told, leaves the store whole, and the change can be made "
    "again") {
    fail_by(Fault::full, "full disks");
}

TEST_CASE(
    "A write cut short at any point is told, leaves the store whole, and the change can be made again") {
    fail_by(Fault::short_write, "short writes");
}
