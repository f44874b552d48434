#pragma once

#include <string>
#include <string_view>

/// Places of stores that are not files: URIs as PostgreSQL's own programs take them.
namespace simprof {

/// True for `postgresql://…` and `postgres://…`.
[[nodiscard]] bool is_server_location(std::string_view location);

/// The same place without a password, for messages, the history and commands to be typed again. Anything else
/// comes back as it is.
[[nodiscard]] std::string without_password(std::string_view location);

/// The name of the database there; empty where the location does not say it.
[[nodiscard]] std::string database_in(std::string_view location);

}  // namespace simprof
