#pragma once

/// Descriptions are paragraphs parted by blank lines; one that begins with four blanks is an example and
/// stays as it is.
#include "cli/commands/descriptions/catalogue.hpp"
#include "cli/commands/descriptions/profiles.hpp"
#include "cli/commands/descriptions/program.hpp"
#include "cli/commands/descriptions/sims.hpp"
