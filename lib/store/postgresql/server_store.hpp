#pragma once

#include "lib/store/open.hpp"

#include <cstdint>
#include <memory>

namespace simprof::postgresql {

class Connection;

/// What all tables of the store take.
[[nodiscard]] std::int64_t bytes_of_schema(Connection& connection);

/// A store in the schema `simprof` of a database. Each view has a session for itself; the last one is used
/// again.
class ServerStore final : public Store {
public:
    /// On a session that the store may keep.
    explicit ServerStore(std::shared_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    std::unique_ptr<Snapshot> read() override;
    std::unique_ptr<Transaction> write() override;
    StoreFacts facts() override;

private:
    [[nodiscard]] std::shared_ptr<Connection> free_connection();

    std::shared_ptr<Connection> m_connection;
};

}  // namespace simprof::postgresql
