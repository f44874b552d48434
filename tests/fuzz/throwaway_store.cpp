#include "tests/fuzz/throwaway_store.hpp"

#include "cli/world/exit_code.hpp"
#include "tests/fuzz/fuzzed_reader.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace simprof::fuzz {

namespace {

namespace fs = std::filesystem;

bool is_of_contract(int exit) {
    return (exit >= 0 && exit <= static_cast<int>(cli::ExitCode::store)) ||
           exit == static_cast<int>(cli::ExitCode::closed_pipe);
}

/// The same in pages of 512 bytes, so that a small file holds a store.
void make_pages_small(const std::string& path) {
    SQLite::Database database{path, SQLite::OPEN_READWRITE};
    database.exec("PRAGMA page_size = 512; VACUUM");
}

}  // namespace

ThrowawayStore::ThrowawayStore() {
    m_person.environment["SIMPROF_STORE"] = m_directory.path() + "/store.db";
    m_person.environment["HOME"] = m_directory.path();
}

void ThrowawayStore::lay(std::string_view bytes) const {
    // What a command line names lies here, and nowhere else.
    promise(::chdir(m_directory.path().c_str()) == 0, "there is a directory");
    for (const auto& entry : fs::directory_iterator{m_directory.path()}) fs::remove_all(entry.path());
    if (!bytes.empty()) m_directory.write("store.db", std::string{bytes});
}

std::string ThrowawayStore::bytes() const {
    std::ifstream file{m_directory.path() + "/store.db", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

bool ThrowawayStore::run(const std::vector<std::string>& words) {
    const cli::test::Outcome outcome = m_person.run(words);
    const std::string told =
        fmt::format("exit {} of [{}]: {}", outcome.exit, fmt::join(words, " | "), outcome.err + outcome.out);
    promise(is_of_contract(outcome.exit), "an exit of the contract: " + told);
    promise(outcome.exit == 0 || !(outcome.err + outcome.out).empty(), "a failure is told: " + told);
    return outcome.exit == 0;
}

void ThrowawayStore::expect_whole() {
    const cli::test::Outcome checked = m_person.run({"store", "check", "--no-input"});
    promise(checked.exit == 0, "the store is whole: " + checked.out + checked.err);
}

const std::string& small_store() {
    static const std::string bytes = [] {
        ThrowawayStore store;
        store.lay({});
        const std::string sim = "8933224000000010003";
        for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
                 {"init", "--timezone", "Europe/Paris", "--sample"},
                 {"sim", "deviate", sim, "--set", "voice=on", "--reason", "tried"},
                 {"sim", "migrate", "8933224000000010078", "--to", "lab"},
                 {"profile", "edit", "tracker-eu", "--set", "voice=on", "--yes"},
                 {"sim", "suspend", sim},
                 {"request", "revert", "6", "--yes"}})
            promise(store.run(words), "the store can be made");
        make_pages_small("store.db");
        return store.bytes();
    }();
    return bytes;
}

}  // namespace simprof::fuzz
