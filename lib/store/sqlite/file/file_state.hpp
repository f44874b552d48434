#pragma once

#include <string>

/// What the file of a store says by itself, read through the connection that has it open: another handle,
/// closed again, would drop the locks of every connection that this process has to the file.
namespace simprof::sqlite {

class Connection;

/// Refuses a file that SQLite would write by opening it: one with a write-ahead log beside it, which may be
/// another store's, or one that was switched to such a log. To be asked before anything is read.
void expect_rollback_journal(Connection& connection);

/// Refuses a file that was cut, or that is longer than it says. To be asked inside a view, when a change that
/// was cut off has been rolled back.
void expect_whole_length(Connection& connection);

/// Writes all bytes of the file, as they are on the disk, to another one that is open. To be asked where
/// nobody else can write it.
void copy_bytes(Connection& connection, int descriptor);

/// True where another file has the same bytes. To be asked inside a view.
[[nodiscard]] bool has_bytes_of(Connection& connection, const std::string& path);

}  // namespace simprof::sqlite
