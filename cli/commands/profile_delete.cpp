#include "cli/commands/change_of_profile.hpp"
#include "cli/commands/factories.hpp"
#include "lib/operations/profiles/change_profiles.hpp"

namespace simprof::cli {

std::unique_ptr<Action> make_profile_delete() { return std::make_unique<ChangeOfProfile>(delete_profile); }

}  // namespace simprof::cli
