#pragma once

#include "lib/store/copy/copy_ends.hpp"
#include "lib/store/postgresql/session/connection.hpp"

namespace simprof::postgresql {

/// Puts rows of a copied table into the tables that a server keeps them in.
void copy_in(Connection& connection, const CopiedTable& table, CopiedRows& rows);

}  // namespace simprof::postgresql
