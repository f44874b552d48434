#include "cli/commands/store_place.hpp"

#include "cli/session/session.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/server_location.hpp"
#include "lib/text/words/shell_word.hpp"

#include <filesystem>

namespace simprof::cli {

void expect_way_to_store(const Session& session, StoreDirectory directory) {
    const Settings& settings = session.settings();
    if (!settings.store_is_named || is_server_location(settings.store.native())) return;
    std::error_code unknown;
    std::filesystem::path way = std::filesystem::absolute(settings.store, unknown).parent_path();
    if (directory == StoreDirectory::may_be_made) way = way.parent_path();
    if (unknown || std::filesystem::exists(way, unknown) || unknown) return;
    throw Error{ErrorKind::not_found,
                said("There is no directory {directory} for the store.", "directory"_is = way.native()),
                said("Correct the path, or make it first: mkdir -p {directory}",
                     "directory"_is = shell_word(way.native()))};
}

}  // namespace simprof::cli
