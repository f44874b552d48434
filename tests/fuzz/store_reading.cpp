#include "tests/fuzz/store_reading.hpp"

#include "tests/fuzz/throwaway_store.hpp"

#include <algorithm>
#include <cstddef>

namespace simprof::fuzz {

namespace {

using Commands = std::vector<std::vector<std::string>>;

const Commands reading_commands{{"sim", "list", "--options", "-o", "csv"},
                                {"sim", "history", "8933224000000010003"},
                                {"sim", "advise", "--all", "--set", "voice=on"},
                                {"request", "list"},
                                {"request", "show", "3", "-o", "json"},
                                {"profile", "list"},
                                {"catalogue", "export"},
                                {"schedule", "list"},
                                {"store", "info"},
                                {"store", "check", "--no-input"}};

const Commands changing_commands{{"sim", "edit", "8933224000000010078", "--label", "found"},
                                 {"sim", "migrate", "--all", "--to", "lab", "--keep-going", "--yes"},
                                 {"request", "revert", "6"},
                                 {"store", "backup", "backup.db"}};

/// A file of another length is refused at once. Three of four are therefore a whole store again, in which
/// only what differs first is put.
std::string laid_out(std::string_view bytes) {
    constexpr std::size_t longest = 64;
    std::string whole = small_store();
    const std::string_view both = bytes.substr(0, whole.size());
    const auto first = std::mismatch(both.begin(), both.end(), whole.begin()).first - both.begin();
    const std::string_view other = both.substr(static_cast<std::size_t>(first), longest);
    if (bytes.size() == whole.size() || first % 4 == 0) return std::string{bytes};
    return whole.replace(static_cast<std::size_t>(first), other.size(), other);
}

}  // namespace

Fate read_store_file(std::string_view damaged) {
    static ThrowawayStore store;
    const std::string bytes = laid_out(damaged);
    store.lay(bytes);
    bool is_read = true;
    for (const auto& words : reading_commands) is_read = store.run(words) && is_read;
    promise(store.bytes() == bytes, "what only reads writes nothing");
    for (const auto& words : changing_commands) (void)store.run(words);
    return is_read ? Fate::read : Fate::refused;
}

std::vector<std::string> store_files() { return {small_store()}; }

}  // namespace simprof::fuzz
