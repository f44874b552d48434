#pragma once

#include <functional>
#include <string>

namespace simprof::sqlite {

class Connection;

/// Copies the store as it is now, inside a view that ends with that, into a new file that only its owner can
/// read. The copy gets its name when it is whole, checked and on the disk; others may read the store
/// meanwhile, and write it as soon as it is copied. `finish` may change the copy before that.
void back_up(Connection& source, const std::string& path,
             const std::function<void(Connection& copy)>& finish = {});

/// True where that file is a copy that `back_up` made of the store as it is now; false where there is none.
/// Another file of that name is refused (kind `unexpected_state`).
[[nodiscard]] bool is_backup(Connection& source, const std::string& path);

/// Likewise of a store that may be damaged: the copy is what it is.
void copy_as_it_is(Connection& source, const std::string& path);

/// Copies a store, which is being read, over another one, all at once: that one is as it was where it fails
/// or is interrupted. Nobody else can use it meanwhile. `expect_unchanged` is asked when that is so, and may
/// throw.
void copy_over(Connection& source, Connection& target, const std::function<void()>& expect_unchanged);

/// Throws the Error for a damaged store where SQLite finds its file inconsistent.
void expect_intact(Connection& connection);

}  // namespace simprof::sqlite
