#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::fuzz {

/// What became of some bytes.
enum class Fate { read, refused };

/// A way by which bytes that others wrote come in.
struct FuzzedReader {
    std::string_view name;
    /// Reads them as the program does. Throws BrokenPromise where they are neither read nor refused as they
    /// should be; anything else that is thrown is a fault, too.
    Fate (*read)(std::string_view bytes);
    /// What to begin with.
    std::vector<std::string> (*samples)();
};

struct BrokenPromise : std::logic_error {
    using std::logic_error::logic_error;
};

/// Throws BrokenPromise where it is not kept.
void promise(bool is_kept, const std::string& what);

[[nodiscard]] std::span<const FuzzedReader> fuzzed_readers();
/// Null where there is none of that name.
[[nodiscard]] const FuzzedReader* fuzzed_reader(std::string_view name);

}  // namespace simprof::fuzz
