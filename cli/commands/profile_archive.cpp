#include "cli/commands/change_of_profile.hpp"
#include "cli/commands/factories.hpp"
#include "lib/operations/profiles/change_profiles.hpp"

namespace simprof::cli {

std::unique_ptr<Action> make_profile_archive() { return std::make_unique<ChangeOfProfile>(archive_profile); }

}  // namespace simprof::cli
