#include "lib/store/sqlite/failure.hpp"

#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/lock_holder.hpp"
#include "lib/store/store_check.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <new>

namespace simprof::sqlite {

namespace {

std::string reason(const Report& report) {
    if (report.system_error == 0) return report.words;
    return fmt::format("{} ({})", report.words, std::strerror(report.system_error));
}

Error no_space(const std::string& path) {
    return {ErrorKind::store,
            fmt::format("There is no space left for the store {}; nothing was changed.", path),
            fmt::format("Free some space in {} and run the command again.",
                        std::filesystem::path{path}.parent_path().string())};
}

Error not_writable(const std::string& path, const Report& report) {
    return {ErrorKind::store, fmt::format("The store {} may not be written: {}.", path, reason(report)),
            "Its file and its directory have to be writable for you: `ls -ld` shows whose they are."};
}

/// Another file by this name is another store, and none was touched.
Error gone(const std::string& path) {
    return {ErrorKind::store,
            fmt::format("The store {} was deleted, moved or replaced while this command had it open; nothing "
                        "was changed.",
                        path),
            "Look at what is there now, then run the command again."};
}

/// SQLite tries a journal that it cannot make once more, and then only knows that it is not there.
bool has_no_room_for_a_file(const std::string& path) {
    struct statvfs disk {};
    return statvfs(path.c_str(), &disk) == 0 && disk.f_files > 0 && disk.f_favail == 0;
}

Error no_inodes(const std::string& path) {
    return {
        ErrorKind::store,
        fmt::format("There is no room for another file on the disk of the store {}: all of its inodes are "
                    "in use. Nothing was changed.",
                    path),
        "`df -i` shows it: remove files that nobody needs, then run the command again."};
}

Error not_opened(const std::string& path, const Report& report) {
    return {ErrorKind::store, fmt::format("The store {} cannot be opened: {}.", path, reason(report)),
            "Its file and its directory have to be readable for you: `ls -ld` shows whose they are."};
}

DamagedStore not_a_store(const std::string& path) {
    return {ErrorKind::store, fmt::format("{} is no simprof store: it is no SQLite database.", path),
            "`--store FILE` names another file; `simprof init` creates a store."};
}

UnreadableStore input_output(const std::string& path, const Report& report) {
    return {ErrorKind::store,
            fmt::format("The store {} could not be read or written: {}.", path, reason(report)),
            "Look at the disk (`dmesg`, `df`); what was reported done before is kept."};
}

/// SQLite takes what cannot be read for what makes no sense; the system knows better.
bool is_error_of_reading(const Report& report) {
    return report.code == SQLITE_IOERR_CORRUPTFS || report.system_error == EIO;
}

/// Rules look for these numbers before anything is written; this is the net below them.
Error broken_constraint(const Report& report) {
    for (const std::string kind : {"imsi", "msisdn"}) {
        if (report.words.find(kind + ".number") == std::string::npos) continue;
        return Error{Refusal{
            "IDN-4", fmt::format("Another SIM has this {} already.", kind == "imsi" ? "IMSI" : "MSISDN"),
            "Two SIMs never share one: take it from the other SIM first."}};
    }
    return {ErrorKind::bug, fmt::format("The store refused what the rules let through: {}.", report.words)};
}

}  // namespace

Error failure(const std::string& path, const Report& report) {
    switch (report.code & 0xff) {
        case SQLITE_NOMEM:
            throw std::bad_alloc{};
        case SQLITE_FULL:
            return no_space(path);
        case SQLITE_CORRUPT:
            if (is_error_of_reading(report)) throw input_output(path, {report.code, "disk I/O error", EIO});
            throw damage(path, report.words);
        case SQLITE_NOTADB:
            throw not_a_store(path);
        case SQLITE_PERM:
        case SQLITE_READONLY:
            if (report.code == SQLITE_READONLY_DBMOVED) return gone(path);
            return not_writable(path, report);
        case SQLITE_CANTOPEN:
            if (has_no_room_for_a_file(path)) return no_inodes(path);
            return not_opened(path, report);
        case SQLITE_IOERR:
            throw input_output(path, report);
        case SQLITE_CONSTRAINT:
            return broken_constraint(report);
        case SQLITE_ERROR:
            if (report.words == "unsupported file format") throw damage(path, report.words);
            [[fallthrough]];
        default:
            return {ErrorKind::store, fmt::format("The store {} failed: {}.", path, reason(report)),
                    "Look at the disk (`dmesg`, `df`), then run the command again; what was reported done "
                    "before is kept."};
    }
}

DamagedStore damage(const std::string& path, const std::string& what) {
    return {ErrorKind::store, fmt::format("The store {} is damaged: {}.", path, what),
            "`simprof store restore FILE` brings a backup back; what is damaged is set aside, with its "
            "journal. `simprof store check` says more."};
}

Error still_busy(const StoreAccess& access) {
    const double seconds = std::chrono::duration<double>(access.wait).count();
    const auto holder = lock_holder(access.location);
    const std::string hint = "Run the command again, or give it more time with `--wait SECONDS`.";
    if (!holder)
        return {ErrorKind::busy,
                fmt::format("The store {} is in use by another command, also after {:g} s.", access.location,
                            seconds),
                hint};
    return {ErrorKind::busy,
            fmt::format("The store {} is in use by {}, also after {:g} s.", access.location,
                        to_string(*holder), seconds),
            hint};
}

}  // namespace simprof::sqlite
