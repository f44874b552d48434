#pragma once

#include "cli/manual/help/help_page.hpp"

namespace simprof::cli {

class Session;

/// Whether there is a store, as far as can be told at once: of a server only the server says.
[[nodiscard]] bool may_have_store(const Session& session);

/// What to do here, by task, on one screen.
[[nodiscard]] std::string tasks_page(int width);

/// The same, behind how the store stands, or how to begin where there is none. Tells what is wrong with a
/// store that cannot be read, and fails for nothing.
[[nodiscard]] HelpPage first_screen(Session& session);

}  // namespace simprof::cli
