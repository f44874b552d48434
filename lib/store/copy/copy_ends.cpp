#include "lib/store/copy/copy_ends.hpp"

#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>

namespace simprof {

std::string copy_command(const std::string& from, const std::string& to) {
    return fmt::format("simprof store copy {} {}", from.empty() ? "FROM" : shell_word(from), shell_word(to));
}

Error unfinished_copy(const std::string& location, const std::string& from) {
    return {
        ErrorKind::store,
        said("A copy into {place} was begun and is not finished: it is no store yet.", "place"_is = location),
        said("This goes on with it: {command}", "command"_is = copy_command(from, location))};
}

}  // namespace simprof
