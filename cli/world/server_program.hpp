#pragma once

#include <span>
#include <vector>

namespace simprof::cli {

/// Whether the words of a command, or SIMPROF_STORE where none of them says it, name a store on a server. It
/// is told before anything is read, and may miss what only a configuration says.
[[nodiscard]] bool plainly_names_server(std::span<char* const> arguments, const char* variable);

/// Becomes simprof-postgresql, the same program linked with what knows PostgreSQL servers, with the same
/// arguments. It lies beside this one, or in ../libexec/simprof; where it does not, this returns.
void become_server_program(const std::vector<char*>& arguments);

}  // namespace simprof::cli
