#pragma once

#include "lib/store/sqlite/file/connection.hpp"

namespace simprof::sqlite {

/// As long as it lives, nobody else uses the store that its connection has locked for writing, also when that
/// is written: it is looked at before others build on it.
class SoleUse {
public:
    explicit SoleUse(Connection& connection);
    SoleUse(const SoleUse&) = delete;
    SoleUse& operator=(const SoleUse&) = delete;
    /// Gives the lock back, and with it the journal, which SQLite keeps under this one.
    ~SoleUse();

private:
    Connection& m_connection;
};

}  // namespace simprof::sqlite
