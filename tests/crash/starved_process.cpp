#include "tests/crash/starved_process.hpp"

#include "tests/crash/deeds.hpp"
#include "tests/crash/disk.hpp"
#include "tests/crash/stored_content.hpp"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <new>

/// The leak sanitizer's, where it is there.
extern "C" int __lsan_do_recoverable_leak_check() __attribute__((weak));

namespace simprof::crash_test {

namespace {

constexpr std::int64_t never_asked = INT64_MAX;
constexpr unsigned longest = 60;  // seconds that a process may take; one that hangs is ended

/// What both processes know.
struct Shared {
    StarvedDeeds deeds;
    std::int64_t next = 0;
};

Shared& shared() {
    static void* const memory =
        mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return *static_cast<Shared*>(memory);
}

std::string content_before;
std::string content_after;

void expect_whole_store(bool was_done) {
    const std::string now = stored_content();
    const bool is_whole = now == content_after || (!was_done && now == content_before);
    if (!is_whole) shared().deeds.torn_at = shared().next;
}

/// What std::terminate comes to: the process ends, and the store stays as it is now.
[[noreturn]] void end_here() {
    const PlentyOfMemory plenty;
    ++shared().deeds.ended;
    expect_whole_store(false);
    _exit(0);
}

/// Where memory was refused: an Error of the store, or that there was none.
bool is_done_without(const Deed& deed, const Starvation& starvation, std::int64_t n) {
    try {
        const ScarceMemory memory{starvation.allocator, n, starvation.lasts};
        act(deed);
        return true;
    } catch (const std::bad_alloc&) {
        return false;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::store) throw;
        const PlentyOfMemory plenty;
        if (error.message().english().find("damaged") != std::string::npos) shared().deeds.slandered_at = n;
        return false;
    }
}

[[noreturn]] void try_the_rest(const Deed& deed, const Starvation& starvation, std::int64_t all) {
    alarm(longest);
    std::set_terminate(end_here);
    Shared& both = shared();
    while (both.next <= all) {
        const std::int64_t n = both.next;
        both.next += starvation.step;
        ++both.deeds.points;
        Disk::get().reset(before(deed));
        expect_whole_store(is_done_without(deed, starvation, n));
    }
    if (__lsan_do_recoverable_leak_check != nullptr)
        both.deeds.has_leaked = __lsan_do_recoverable_leak_check() != 0;
    _exit(0);
}

void learn_content(const Deed& deed) {
    Disk::get().reset(before(deed));
    content_before = stored_content();
    act(deed);
    content_after = stored_content();
}

}  // namespace

StarvedDeeds starved(const Deed& deed, const Starvation& starvation) {
    learn_content(deed);
    const std::int64_t all = times_asked(deed, starvation.allocator);
    Shared& both = shared();
    both = {};
    both.next = starvation.first;
    while (both.next <= all) {
        const pid_t child = fork();
        if (child == 0) try_the_rest(deed, starvation, all);
        int status = 0;
        waitpid(child, &status, 0);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) both.deeds.died_at = both.next;
    }
    return both.deeds;
}

std::int64_t times_asked(const Deed& deed, Allocator allocator) {
    Disk::get().reset(before(deed));
    const ScarceMemory memory{allocator, never_asked, false};
    act(deed);
    return ScarceMemory::asked();
}

}  // namespace simprof::crash_test
