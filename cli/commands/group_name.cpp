#include "cli/commands/group_name.hpp"

#include "lib/files/group.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/shell_word.hpp"

#include <vector>

namespace simprof::cli {

namespace {

Error no_such_group(const std::string& name) {
    std::vector<std::string> names;
    for (const Group& group : all_groups()) names.push_back(group.name);
    const auto nearest = nearest_name(name, names);
    return {ErrorKind::not_found, said("There is no group “{group}”.", "group"_is = name),
            nearest ? said("Did you mean {word}?", "word"_is = *nearest)
                    : said("`getent group` lists those that there are.")};
}

}  // namespace

std::string read_group(const std::string& name) {
    const auto group = group_named(name);
    if (!group) throw no_such_group(name);
    if (can_give_to(group->number)) return name;
    throw Error{
        ErrorKind::unexpected_state,
        said("You are not in the group {group}, and nobody else can give it a store.", "group"_is = name),
        said("`usermod -aG {group} \"$USER\"`, as root, takes you in, from when you log in again.",
             "group"_is = shell_word(name))};
}

}  // namespace simprof::cli
