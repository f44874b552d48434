#pragma once

#include <vector>

namespace simprof::cli {

/// Becomes simprof-postgresql, the same program linked with what knows PostgreSQL servers, with the same
/// arguments. It lies beside this one, or in ../libexec/simprof; where it does not, this returns.
void become_server_program(const std::vector<char*>& arguments);

}  // namespace simprof::cli
