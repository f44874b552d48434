#include "tests/fuzz/store_reading.hpp"

#include "tests/fuzz/throwaway_store.hpp"

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

}  // namespace

Fate read_store_file(std::string_view bytes) {
    static ThrowawayStore store;
    store.lay(bytes);
    bool is_read = true;
    for (const auto& words : reading_commands) is_read = store.run(words) && is_read;
    promise(store.bytes() == bytes, "what only reads writes nothing");
    for (const auto& words : changing_commands) (void)store.run(words);
    return is_read ? Fate::read : Fate::refused;
}

std::vector<std::string> store_files() { return {small_store()}; }

}  // namespace simprof::fuzz
