#pragma once

#include "lib/model/error.hpp"
#include "lib/store/store_check.hpp"

#include <string>

namespace simprof::postgresql {

/// What the server said.
struct Report {
    std::string state;       ///< SQLSTATE, five letters; empty where it is libpq that speaks
    std::string words;       ///< its first sentence
    std::string constraint;  ///< that does not hold, if it is one
};

/// That report as people need it, of the store at that location, which holds no password.
[[nodiscard]] Error failure(const std::string& location, const Report& report);
/// The server was not reached, or did not let us in.
[[nodiscard]] UnreadableStore not_connected(const std::string& location, const Sentence& why);
/// The connection broke; what was begun is rolled back by the server.
[[nodiscard]] LostConnection lost(const std::string& location, const Sentence& why);
/// The store holds something that no simprof ever wrote.
[[nodiscard]] DamagedStore damage(const std::string& location, const Sentence& what);

/// True where the server lets another transaction go first: the same may be tried again.
[[nodiscard]] bool is_disturbance(const Report& report);
/// True for what the server says where what is stored cannot be read, or is no value of its kind.
[[nodiscard]] bool tells_damage(const Report& report);
/// True for what the server says where a lock was not given in time.
[[nodiscard]] bool is_lock_timeout(const Report& report);

}  // namespace simprof::postgresql
