#pragma once

#include "lib/operations/change/change.hpp"

#include <string>

/// The changes that are about a profile. Throws Error: what does not exist, and what a rule refuses.

namespace simprof {

/// Method 2: changes options of a profile, at once for every SIM that follows it (PRO-4 to PRO-8).
[[nodiscard]] Change edit_profile(Snapshot& snapshot, const std::string& name, const OptionChanges& wanted,
                                  Day today);

/// PRO-4: what `profile edit --pack` and `--plan` come to. Always throws.
[[noreturn]] void refuse_profile_change(Snapshot& snapshot, const std::string& name, NameOf of_what);

struct NewProfile {
    std::string name;
    std::string pack;
    std::string plan;
    OptionChanges options;
};
[[nodiscard]] Change create_profile(Snapshot& snapshot, const NewProfile& wanted, Day today);

/// A new profile with the pack, plan and options of another, but for `changes`.
[[nodiscard]] Change clone_profile(Snapshot& snapshot, const std::string& name, const std::string& new_name,
                                   const OptionChanges& changes, Day today);

/// PRO-9.
[[nodiscard]] Change archive_profile(Snapshot& snapshot, const std::string& name, Day today);
[[nodiscard]] Change unarchive_profile(Snapshot& snapshot, const std::string& name, Day today);
[[nodiscard]] Change delete_profile(Snapshot& snapshot, const std::string& name, Day today);

}  // namespace simprof
