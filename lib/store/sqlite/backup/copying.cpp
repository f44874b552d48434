#include "lib/store/sqlite/backup/copying.hpp"

#include "lib/model/error.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/failure.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace simprof::sqlite {

namespace {

constexpr int pages_at_once = 2'000;  // between two looks at whether someone wants it to end

/// All at once: it ends before anything else looks at the copy, which is complete only then. `begun` is
/// called when nobody else can use the copy any more.
void copy_pages(Connection& source, Connection& copy, const std::function<void()>& begun = {}) {
    try {
        SQLite::Backup backup{copy.database(), "main", source.database(), "main"};
        int result = backup.executeStep(0);
        if (result == SQLITE_BUSY) throw still_busy(copy.access());
        if (begun) begun();
        while (result != SQLITE_DONE) {
            if (source.access().interrupted && source.access().interrupted()) throw interruption();
            result = backup.executeStep(pages_at_once);
            if (result == SQLITE_BUSY || result == SQLITE_LOCKED) throw still_busy(copy.access());
        }
    } catch (const SQLite::Exception& exception) {
        throw failure(copy.path(), {exception.getExtendedErrorCode(), exception.what(), 0});
    }
}

/// The file is put on the disk as a whole when it is published, so nothing of it need be before.
void copy_to(Connection& source, const std::string& path,
             const std::function<void(Connection& copy)>& finish) {
    Connection copy{{path, source.access().wait, source.access().interrupted}, source.vfs()};
    copy.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    copy_pages(source, copy);
    source.roll_back();
    if (finish) finish(copy);
}

bool same_bytes(const std::string& one, const std::string& other) {
    std::ifstream first{one, std::ios::binary};
    std::ifstream second{other, std::ios::binary};
    using Bytes = std::istreambuf_iterator<char>;
    return second && std::equal(Bytes{first}, Bytes{}, Bytes{second}, Bytes{});
}

}  // namespace

void expect_intact(Connection& connection) {
    Query check{connection, "PRAGMA quick_check(1)"};
    const std::string found{check.only_row().text(0)};
    if (found != "ok") connection.fail_as_damaged(verbatim(found));
}

void expect_small_tables_intact(Connection& connection) {
    static constexpr std::array checks{
        "PRAGMA quick_check('setting')",       "PRAGMA quick_check('pack')",
        "PRAGMA quick_check('plan')",          "PRAGMA quick_check('option_set')",
        "PRAGMA quick_check('profile')",       "PRAGMA quick_check('state')",
        "PRAGMA quick_check('request')",       "PRAGMA quick_check('definition_entry')",
        "PRAGMA quick_check('profile_entry')",
    };
    for (const char* check : checks) {
        Query query{connection, check};
        const std::string found{query.only_row().text(0)};
        if (found != "ok") connection.fail_as_damaged(verbatim(found));
    }
}

void back_up(Connection& source, const std::string& path,
             const std::function<void(Connection& copy)>& finish) {
    expect_no_file(path);
    NewStoreFile file{path};
    copy_to(source, file.path(), [&](Connection& copy) {
        if (finish) finish(copy);
        expect_intact(copy);
        file.share_with(setting(copy, shared_setting).value_or(""));
    });
    file.publish();
}

void copy_over(Connection& source, Connection& target, const std::function<void()>& begun) {
    target.run("PRAGMA query_only = OFF; PRAGMA synchronous = EXTRA");
    copy_pages(source, target, begun);
}

bool is_backup(Connection& source, const std::string& path) {
    std::error_code unknown;
    if (std::filesystem::symlink_status(path, unknown).type() == std::filesystem::file_type::not_found)
        return false;
    const NewStoreFile file{path};
    copy_to(source, file.path(), {});
    if (same_bytes(file.path(), path)) return true;
    throw Error{ErrorKind::unexpected_state,
                said("{path} exists already, and is no backup of the store as it is.", "path"_is = path),
                said("Move it to another place, then run the command again.")};
}

}  // namespace simprof::sqlite
