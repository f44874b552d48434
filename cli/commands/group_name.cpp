#include "cli/commands/group_name.hpp"

#include "lib/files/group.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>

#include <vector>

namespace simprof::cli {

namespace {

Error no_such_group(const std::string& name) {
    std::vector<std::string> names;
    for (const Group& group : all_groups()) names.push_back(group.name);
    const auto nearest = nearest_name(name, names);
    return {
        ErrorKind::not_found, fmt::format("There is no group “{}”.", name),
        nearest ? fmt::format("Did you mean {}?", *nearest) : "`getent group` lists those that there are."};
}

}  // namespace

std::string read_group(const std::string& name) {
    const auto group = group_named(name);
    if (!group) throw no_such_group(name);
    if (can_give_to(group->number)) return name;
    throw Error{ErrorKind::unexpected_state,
                fmt::format("You are not in the group {}, and nobody else can give it a store.", name),
                fmt::format("`usermod -aG {} \"$USER\"`, as root, takes you in, from when you log in again.",
                            shell_word(name))};
}

}  // namespace simprof::cli
