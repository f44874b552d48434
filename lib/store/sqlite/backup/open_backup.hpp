#pragma once

#include "lib/store/open.hpp"
#include "lib/store/sqlite/file/connection.hpp"

#include <string>

namespace simprof::sqlite {

/// A backup, being read, as long as this lives: whole and as its requests made it. Refused are (kind
/// `not_found`) one that is not there, (kind `store`) what is no store of this version, damaged or altered.
class OpenBackup {
public:
    OpenBackup(const StoreAccess& access, const std::string& path);
    [[nodiscard]] Connection& connection() { return m_connection; }

private:
    Connection m_connection;
};

/// True where nothing has that name. What cannot be looked at is there, and refused by who opens it.
[[nodiscard]] bool is_absent(const std::string& path);

}  // namespace simprof::sqlite
