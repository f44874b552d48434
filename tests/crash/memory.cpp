#include "tests/crash/memory.hpp"

#include <dlfcn.h>
#include <sqlite3.h>

#include <atomic>
#include <cstddef>
#include <new>

namespace simprof::crash_test {

namespace {

// Plain values: they are asked for before any constructor has run.
std::atomic<std::int64_t> asked_for{0};
std::atomic<std::int64_t> refused_at{0};  // 0: never
std::atomic<bool> refuses_on{false};
std::atomic<Allocator> refused{Allocator::program};
std::atomic<int> plenty{0};

bool is_refused(Allocator allocator) noexcept {
    const std::int64_t at = refused_at;
    if (at == 0 || plenty > 0 || allocator != refused) return false;
    const std::int64_t count = ++asked_for;
    return count == at || (refuses_on && count > at);
}

sqlite3_mem_methods real_methods{};

void* sqlite_allocate(int size) {
    return is_refused(Allocator::sqlite) ? nullptr : real_methods.xMalloc(size);
}

void* sqlite_reallocate(void* memory, int size) {
    return is_refused(Allocator::sqlite) ? nullptr : real_methods.xRealloc(memory, size);
}

bool take_over_sqlite() {
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real_methods) != SQLITE_OK) return false;
    sqlite3_mem_methods ours = real_methods;
    ours.xMalloc = sqlite_allocate;
    ours.xRealloc = sqlite_reallocate;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK;
}

const bool sqlite_is_taken_over = take_over_sqlite();

/// The operator that this one stands before: the sanitizer's, or that of the standard library.
template <typename Function>
Function* next_operator(const char* name) noexcept {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

void* allocate(std::size_t size) {
    static auto* const next = next_operator<void*(std::size_t)>("_Znwm");
    if (is_refused(Allocator::program)) throw std::bad_alloc{};
    return next(size);
}

void* allocate_array(std::size_t size) {
    static auto* const next = next_operator<void*(std::size_t)>("_Znam");
    if (is_refused(Allocator::program)) throw std::bad_alloc{};
    return next(size);
}

void* allocate_or_none(std::size_t size, const std::nothrow_t& none) noexcept {
    static auto* const next = next_operator<void*(std::size_t, const std::nothrow_t&)>("_ZnwmRKSt9nothrow_t");
    return is_refused(Allocator::program) ? nullptr : next(size, none);
}

}  // namespace

ScarceMemory::ScarceMemory(Allocator allocator, std::int64_t n, bool lasts) {
    refused = allocator;
    refuses_on = lasts;
    asked_for = 0;
    refused_at = n;
}

ScarceMemory::~ScarceMemory() { refused_at = 0; }

bool ScarceMemory::was_refused() { return asked_for >= refused_at; }

std::int64_t ScarceMemory::asked() { return asked_for; }

PlentyOfMemory::PlentyOfMemory() { ++plenty; }

PlentyOfMemory::~PlentyOfMemory() { --plenty; }

bool sqlite_memory_is_ours() { return sqlite_is_taken_over; }

}  // namespace simprof::crash_test

void* operator new(std::size_t size) { return simprof::crash_test::allocate(size); }
void* operator new[](std::size_t size) { return simprof::crash_test::allocate_array(size); }
void* operator new(std::size_t size, const std::nothrow_t& none) noexcept {
    return simprof::crash_test::allocate_or_none(size, none);
}
