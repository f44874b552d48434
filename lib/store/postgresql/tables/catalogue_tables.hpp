#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/request.hpp"

#include <map>
#include <optional>
#include <string>

namespace simprof {
class Digest;
}

namespace simprof::postgresql {

class Connection;
class OptionSetTable;

/// All of it; `forbidden` is what the settings say of plan changes.
[[nodiscard]] Catalogue read_catalogue(Connection& connection, OptionSetTable& option_sets,
                                       const std::optional<std::string>& forbidden);

/// What was read along with something else.
struct KnownNames {
    std::map<PackId, std::string> packs;
    std::map<PlanId, std::string> plans;
};

/// Single parts of it; one that is not stored is a damaged store. The names of a profile's pack and plan come
/// along with it.
[[nodiscard]] ServiceProfile read_profile(Connection& connection, OptionSetTable& option_sets, ProfileId id,
                                          KnownNames& names);
[[nodiscard]] std::string name_of(Connection& connection, PackId id);
[[nodiscard]] std::string name_of(Connection& connection, PlanId id);

/// Lets another profile take this one's name. No name begins with a blank.
void free_name(Connection& connection, ProfileId profile);

/// Stores a profile with the options of that number, and what that changed into the history. False where
/// nothing of what the history tells changed.
bool put(Connection& connection, const ServiceProfile& profile, std::optional<std::int64_t> options,
         const Request& request, Digest& digest);

}  // namespace simprof::postgresql
