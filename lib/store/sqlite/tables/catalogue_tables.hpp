#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/request.hpp"

namespace simprof {
class Digest;
}

namespace simprof::sqlite {

class Connection;
class OptionSetTable;

[[nodiscard]] Catalogue read_catalogue(Connection& connection, OptionSetTable& option_sets);

/// Single parts of it; one that is not stored is a damaged store.
[[nodiscard]] ServiceProfile read_profile(Connection& connection, OptionSetTable& option_sets, ProfileId id);
[[nodiscard]] std::string name_of(Connection& connection, PackId id);
[[nodiscard]] std::string name_of(Connection& connection, PlanId id);
/// Whether it is stored, asked by the statements that read it.
[[nodiscard]] bool has(Connection& connection, ProfileId id);
[[nodiscard]] bool has(Connection& connection, PlanId id);

/// Lets another profile take this one's name. No name begins with a blank.
void free_name(Connection& connection, ProfileId profile);

/// Stores a profile with the options of that number, and what that changed into the history. False where
/// nothing of what the history tells changed.
bool put(Connection& connection, const ServiceProfile& profile, std::optional<std::int64_t> options,
         const Request& request, Digest& digest);

}  // namespace simprof::sqlite
