#include "lib/store/copy/copy_ends.hpp"

#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>

namespace simprof {

std::string copy_command(const std::string& from, const std::string& to) {
    return fmt::format("simprof store copy {} {}", from.empty() ? "FROM" : shell_word(from), shell_word(to));
}

namespace {

Sentence goes_on_by(const std::string& location, const std::string& from) {
    return said("This goes on with it: {command}", "command"_is = copy_command(from, location));
}

Sentence why_ended(const std::string& location, const Error& error) {
    if (error.kind() == ErrorKind::interrupted)
        return said("Interrupted: the copy into {place} is not finished.", "place"_is = location);
    if (const auto* const lost = dynamic_cast<const LostConnection*>(&error))
        return said("The copy into {place} is not finished, because the connection was lost: {reason}.",
                    "place"_is = location, "reason"_is = lost->why());
    return said("The copy into {place} is not finished.", "place"_is = location).then(error.message());
}

}  // namespace

Error unfinished_copy(const std::string& location, const std::string& from) {
    return {
        ErrorKind::store,
        said("A copy into {place} was begun and is not finished: it is no store yet.", "place"_is = location),
        goes_on_by(location, from)};
}

Error ended_copy(const std::string& location, const std::string& from, const Error& error) {
    return {error.kind(), why_ended(location, error), goes_on_by(location, from)};
}

}  // namespace simprof
