#include "cli/commands/copy_place.hpp"

#include "cli/session/session.hpp"
#include "cli/world/output_place.hpp"
#include "lib/model/error.hpp"

namespace simprof::cli {

void expect_free_for_copy(Session& session, const std::string& file) {
    const OutputKind none{msgid("copy of the store"), [](std::string_view) { return false; }};
    const OutputPlace place = look_at_output(file, none, {session.settings().store, {}});
    if (place.holds != OutputPlace::Holds::nothing)
        throw Error{ErrorKind::unexpected_state,
                    said("{file} exists already; it was left as it is.", "file"_is = file),
                    said("Name another file, one that is not there yet.")};
}

}  // namespace simprof::cli
