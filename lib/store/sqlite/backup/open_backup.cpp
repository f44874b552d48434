#include "lib/store/sqlite/backup/open_backup.hpp"

#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/file/failure.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"

#include <filesystem>

namespace simprof::sqlite {

namespace {

void expect_there(const std::string& path) {
    if (!is_absent(path)) return;
    throw Error{ErrorKind::not_found, said("There is no file {file}.", "file"_is = path),
                said("Check its name and the directory you are in.")};
}

}  // namespace

OpenBackup::OpenBackup(const StoreAccess& access, const std::string& path)
    : m_connection((expect_there(path), expect_store_file(path), at(path, access))) {
    expect_rollback_journal(m_connection);
    m_connection.begin(false);
    expect_our_store(m_connection);
    expect_intact(m_connection);
    const auto faults = verify_chain(m_connection);
    if (!faults.empty())
        throw DamagedStore{ErrorKind::store,
                           said("{file} is no good backup: {fault}", "file"_is = m_connection.path(),
                                "fault"_is = faults.front().what),
                           said("Name another one, from before that.")};
}

bool is_absent(const std::string& path) {
    std::error_code unknown;
    return std::filesystem::symlink_status(path, unknown).type() == std::filesystem::file_type::not_found;
}

}  // namespace simprof::sqlite
