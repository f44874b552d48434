#pragma once

#include <functional>
#include <string>

namespace simprof::sqlite {

class Connection;

/// Copies the store as it is now, inside a view that ends with that, into a new file that only its owner can
/// read, or the group that shares the store. The copy gets its name when it is whole, checked and on the
/// disk; others may read the store meanwhile, and write it as soon as it is copied. `finish` may change the
/// copy before that.
void back_up(Connection& source, const std::string& path,
             const std::function<void(Connection& copy)>& finish = {});

/// True where that file is a copy that `back_up` made of the store as it is now; false where there is none.
/// Another file of that name is refused (kind `unexpected_state`).
[[nodiscard]] bool is_backup(Connection& source, const std::string& path);

/// Copies a store, which is being read, over another one, all at once: that one is as it was where it fails
/// or is interrupted. Nobody else can use it meanwhile. `begun` is called when that is so and nothing is
/// written yet, and may throw; it does not use the connection.
void copy_over(Connection& source, Connection& target, const std::function<void()>& begun);

/// Throws the Error for a damaged store where SQLite finds its file inconsistent.
void expect_intact(Connection& connection);

/// Likewise for the tables and indexes that do not grow with the SIMs. The others would take as long as a
/// batch does: of them it notices what it reads.
void expect_small_tables_intact(Connection& connection);

}  // namespace simprof::sqlite
