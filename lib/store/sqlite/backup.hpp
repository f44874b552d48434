#pragma once

#include <functional>
#include <string>

namespace simprof::sqlite {

class Connection;

/// Copies the store as it is now into a new file that only its owner can read. The copy gets its name when it
/// is whole, checked and on the disk; others may read and write the store meanwhile. `finish` may change it
/// before that.
void back_up(Connection& source, const std::string& path,
             const std::function<void(Connection& copy)>& finish = {});

/// True where that file is a copy that `back_up` made of the store as it is now; false where there is none.
/// Another file of that name is refused (kind `unexpected_state`).
[[nodiscard]] bool is_backup(Connection& source, const std::string& path);

/// Throws the Error for a damaged store where SQLite finds its file inconsistent.
void expect_intact(Connection& connection);

}  // namespace simprof::sqlite
