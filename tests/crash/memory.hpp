#pragma once

#include <cstdint>

namespace simprof::crash_test {

/// Who asks for memory.
enum class Allocator { program, sqlite };

/// While it lives, the n-th time that memory is asked for there is none, and with `lasts` none from then on.
class ScarceMemory {
public:
    ScarceMemory(Allocator allocator, std::int64_t n, bool lasts);
    ScarceMemory(const ScarceMemory&) = delete;
    ScarceMemory& operator=(const ScarceMemory&) = delete;
    ~ScarceMemory();
    /// True where memory was refused.
    [[nodiscard]] static bool was_refused();
    /// How often it was asked for.
    [[nodiscard]] static std::int64_t asked();
};

/// While it lives, memory is refused to nobody: a test's own things are no part of what is tested.
class PlentyOfMemory {
public:
    PlentyOfMemory();
    PlentyOfMemory(const PlentyOfMemory&) = delete;
    PlentyOfMemory& operator=(const PlentyOfMemory&) = delete;
    ~PlentyOfMemory();
};

/// Whether SQLite takes its memory by this; it has to be said before anything uses it.
[[nodiscard]] bool sqlite_memory_is_ours();

}  // namespace simprof::crash_test
