#include "lib/store/sqlite/file/failure.hpp"

#include "lib/language/system_reason.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/lock_holder.hpp"
#include "lib/store/store_check.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <filesystem>
#include <new>

namespace simprof::sqlite {

namespace {

Sentence reason(const Report& report) {
    if (report.system_error == 0) return verbatim(report.words);
    return said("{words} ({reason})", "words"_is = report.words,
                "reason"_is = system_reason(report.system_error));
}

Error no_space(const std::string& path) {
    return {ErrorKind::store,
            said("There is no space left for the store {store}; nothing was changed.", "store"_is = path),
            said("Free some space in {directory} and run the command again.",
                 "directory"_is = std::filesystem::path{path}.parent_path().string())};
}

Error not_writable(const std::string& path, const Report& report) {
    return {ErrorKind::store,
            said("The store {store} may not be written: {reason}.", "store"_is = path,
                 "reason"_is = reason(report)),
            said("Its file and its directory have to be writable for you: `ls -ld` shows whose they are.")};
}

/// Another file by this name is another store, and none was touched.
Error gone(const std::string& path) {
    return {
        ErrorKind::store,
        said("The store {store} was deleted, moved or replaced while this command had it open; nothing was "
             "changed.",
             "store"_is = path),
        said("Look at what is there now, then run the command again.")};
}

/// SQLite tries a journal that it cannot make once more, and then only knows that it is not there.
bool has_no_room_for_a_file(const std::string& path) {
    struct statvfs disk {};
    return statvfs(path.c_str(), &disk) == 0 && disk.f_files > 0 && disk.f_favail == 0;
}

Error no_inodes(const std::string& path) {
    return {
        ErrorKind::store,
        said("There is no room for another file on the disk of the store {store}: all of its inodes are in "
             "use. Nothing was changed.",
             "store"_is = path),
        said("`df -i` shows it: remove files that nobody needs, then run the command again.")};
}

Error not_opened(const std::string& path, const Report& report) {
    return {ErrorKind::store,
            said("The store {store} cannot be opened: {reason}.", "store"_is = path,
                 "reason"_is = reason(report)),
            said("Its file and its directory have to be readable for you: `ls -ld` shows whose they are.")};
}

DamagedStore not_a_store(const std::string& path) {
    return {ErrorKind::store, said("{path} is no simprof store: it is no SQLite database.", "path"_is = path),
            said("`--store FILE` names another file; `simprof init` creates a store.")};
}

UnreadableStore input_output(const std::string& path, const Report& report) {
    return {ErrorKind::store,
            said("The store {store} could not be read or written: {reason}.", "store"_is = path,
                 "reason"_is = reason(report)),
            said("Look at the disk (`dmesg`, `df`); what was reported done before is kept.")};
}

/// SQLite takes what cannot be read for what makes no sense; the system knows better.
bool is_error_of_reading(const Report& report) {
    return report.code == SQLITE_IOERR_CORRUPTFS || report.system_error == EIO;
}

/// Rules look for these numbers before anything is written; this is the net below them.
Error broken_constraint(const Report& report) {
    for (const std::string kind : {"imsi", "msisdn"}) {
        if (report.words.find(kind + ".number") == std::string::npos) continue;
        return Error{Refusal{"IDN-4",
                             said("Another SIM has this {number} already.",
                                  "number"_is = verbatim(kind == "imsi" ? "IMSI" : "MSISDN")),
                             said("Two SIMs never share one: take it from the other SIM first.")}};
    }
    return {ErrorKind::bug,
            said("The store refused what the rules let through: {words}.", "words"_is = report.words)};
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
            throw damage(path, verbatim(report.words));
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
            if (report.words == "unsupported file format") throw damage(path, verbatim(report.words));
            [[fallthrough]];
        default:
            return {
                ErrorKind::store,
                said("The store {store} failed: {reason}.", "store"_is = path, "reason"_is = reason(report)),
                said("Look at the disk (`dmesg`, `df`), then run the command again; what was reported done "
                     "before is kept.")};
    }
}

DamagedStore damage(const std::string& path, const Sentence& what) {
    return {ErrorKind::store,
            said("The store {store} is damaged: {what}.", "store"_is = path, "what"_is = what),
            said("`simprof store restore FILE` brings a backup back; what is damaged is set aside, with its "
                 "journal. `simprof store check` says more.")};
}

Error still_busy(const StoreAccess& access) {
    const auto seconds = fmt::format("{:g}", std::chrono::duration<double>(access.wait).count());
    const auto holder = lock_holder(access.location);
    const Sentence hint = said("Run the command again, or give it more time with `--wait SECONDS`.");
    if (!holder)
        return {ErrorKind::busy,
                said("The store {store} is in use by another command, also after {seconds} s.",
                     "store"_is = access.location, "seconds"_is = seconds),
                hint};
    return {ErrorKind::busy,
            said("The store {store} is in use by {holder}, also after {seconds} s.",
                 "store"_is = access.location, "holder"_is = told(*holder), "seconds"_is = seconds),
            hint};
}

}  // namespace simprof::sqlite
