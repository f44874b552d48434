#pragma once

#include "lib/store/open.hpp"

#include <string>
#include <vector>

namespace simprof {

/// A role of a server, for those who use a store there for one thing.
struct StoreRole {
    std::string kind;  ///< "administrator", "agent" or "reader"
    std::string name;  ///< of the role, which is that store's own
    std::string sql;   ///< what makes it, or makes it right again
};

struct StoreRoles {
    std::string location;  ///< of the store, without a password
    std::vector<StoreRole> roles;
};

/// The roles of a store on a server. Nothing is changed: what makes them is for whoever looks after the
/// server to run, in this order. A store in a file has none (Error of kind `store`).
[[nodiscard]] StoreRoles store_roles(const StoreAccess& access);

}  // namespace simprof
