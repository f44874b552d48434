#pragma once

#include "lib/store/open.hpp"
#include "lib/store/sqlite/file/connection.hpp"

namespace simprof::sqlite {

/// A store in one SQLite file. Each view has a connection for itself; the last one is used again.
class SqliteStore final : public Store {
public:
    /// Opens the file, which is there, and refuses what is no store of this version. The location is its
    /// absolute path; `vfs` as for a Connection.
    explicit SqliteStore(StoreAccess access, std::string vfs = {});

    std::unique_ptr<Snapshot> read() override;
    std::unique_ptr<Transaction> write() override;
    StoreFacts facts() override;

private:
    [[nodiscard]] std::shared_ptr<Connection> free_connection();

    StoreAccess m_access;
    std::string m_vfs;
    std::shared_ptr<Connection> m_connection;
};

/// Refuses what is no store of this program and version, inside a view.
void expect_our_store(Connection& connection);

/// Makes an empty file an empty store.
void initialise(Connection& connection, const NewStore& store);

}  // namespace simprof::sqlite
