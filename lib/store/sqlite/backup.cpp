#include "lib/store/sqlite/backup.hpp"

#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/failure.hpp"
#include "lib/store/sqlite/store_file.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace simprof::sqlite {

namespace {

constexpr int pages_at_once = 2'000;  // between two looks at whether someone wants it to end

/// The backup ends before anything else looks at the copy: only then is it complete.
void copy_pages(Connection& source, Connection& copy) {
    try {
        SQLite::Backup backup{copy.database(), "main", source.database(), "main"};
        while (backup.executeStep(pages_at_once) != SQLITE_DONE)
            if (source.access().interrupted && source.access().interrupted()) throw interruption();
    } catch (const SQLite::Exception& exception) {
        throw failure(copy.path(), {exception.getExtendedErrorCode(), exception.what(), 0});
    }
}

}  // namespace

void expect_intact(Connection& connection) {
    Query check{connection, "PRAGMA quick_check(1)"};
    const std::string found{check.only_row().text(0)};
    if (found != "ok") connection.fail_as_damaged(found);
}

void back_up(Connection& source, const std::string& path,
             const std::function<void(Connection& copy)>& finish) {
    expect_no_file(path);
    const NewStoreFile file{path};
    {
        Connection copy{{file.path(), source.access().wait, source.access().interrupted}, source.vfs()};
        copy.run("PRAGMA synchronous = EXTRA");
        copy_pages(source, copy);
        if (finish) finish(copy);
        expect_intact(copy);
    }
    file.publish();
}

}  // namespace simprof::sqlite
