#include "lib/store/sqlite/backup/backup_file.hpp"

#include "lib/store/rows/digest.hpp"
#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"
#include "lib/text/words/server_location.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>

namespace simprof::sqlite {

namespace {

/// The letters and digits of "2026-11-23T09:15:00Z".
std::string compact(Instant instant) {
    std::string text = simprof::to_string(instant);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

/// `d` stands for a digit.
constexpr std::string_view pattern = "ddddddddTddddddZ";

bool is_compact_instant(std::string_view text) {
    return std::ranges::equal(text, pattern, [](char letter, char expected) {
        return expected == 'd' ? std::isdigit(static_cast<unsigned char>(letter)) != 0 : letter == expected;
    });
}

/// True for a store of ours, by what its file begins with. A file that is being written belongs to somebody.
bool is_whole_store(const std::filesystem::path& path) {
    constexpr std::size_t application_id_at = 68;
    std::string header(100, '\0');
    std::error_code error;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(path, error)) ||
        std::filesystem::exists(path.native() + "-journal", error))
        return false;
    std::ifstream file{path, std::ios::binary};
    if (!file.read(header.data(), static_cast<std::streamsize>(header.size()))) return false;
    std::uint32_t id = 0;
    for (std::size_t n = 0; n < 4; ++n)
        id = id << 8U | static_cast<unsigned char>(header[application_id_at + n]);
    return header.starts_with("SQLite format 3") && id == application_id;
}

/// Those whose name is that of `file` with an instant in it, newest first.
std::vector<std::filesystem::path> dated_files(const std::filesystem::path& file) {
    const std::string beginning = file.stem().native() + "-";
    const std::string ending = file.extension();
    std::vector<std::filesystem::path> found;
    std::error_code error;
    std::filesystem::directory_iterator entry{file.parent_path(), error};
    for (; !error && entry != std::filesystem::directory_iterator{}; entry.increment(error)) {
        const std::string name = entry->path().filename();
        if (name.size() == beginning.size() + pattern.size() + ending.size() && name.starts_with(beginning) &&
            name.ends_with(ending) &&
            is_compact_instant(std::string_view{name}.substr(beginning.size(), pattern.size())))
            found.push_back(entry->path());
    }
    std::ranges::sort(found, std::ranges::greater{});
    return found;
}

}  // namespace

ChainHead head_of(Connection& connection) {
    const ChainEnd end = chain_end(connection);
    if (end.number == RequestNumber::none) return {};
    return {end.number, hexadecimal(end.hash)};
}

BackupReport back_up_file(const StoreAccess& store, const std::string& file) {
    BackupReport report;
    report.location = resolved(store.location);
    expect_store_file(report.location);
    report.file = resolved(file);
    expect_local_directory(report.file);
    Connection connection{at(report.location, store)};
    expect_rollback_journal(connection);
    connection.begin(false);
    expect_our_store(connection);
    back_up(connection, report.file, [&](Connection& copy) {
        expect_our_store(copy);
        report.head = head_of(copy);
        report.sims = copy.number("SELECT ifnull(sum(sims), 0) FROM state");
        report.bytes = copy.number("PRAGMA page_count") * copy.number("PRAGMA page_size");
    });
    return report;
}

std::string dated_name(const std::string& file, Instant instant) {
    const std::filesystem::path path{file};
    return (path.parent_path() /
            fmt::format("{}-{}{}", path.stem().native(), compact(instant), path.extension().native()))
        .native();
}

std::vector<std::string> remove_older_files(const StoreAccess& store, const std::string& file,
                                            std::size_t keep) {
    const std::string in_use = is_server_location(store.location) ? std::string{} : resolved(store.location);
    std::vector<std::string> removed;
    std::size_t kept = 0;
    for (const auto& backup : dated_files(resolved(file))) {
        std::error_code error;
        const bool is_in_use = !in_use.empty() && std::filesystem::equivalent(backup, in_use, error);
        if (is_in_use || error || !is_whole_store(backup)) continue;
        if (++kept > keep && std::filesystem::remove(backup, error)) removed.push_back(backup.native());
    }
    return removed;
}

}  // namespace simprof::sqlite
