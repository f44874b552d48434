#pragma once

#include "cli/manual/help_page.hpp"
#include "lib/rules/rule_book.hpp"

namespace simprof::cli {

/// A rule of the domain: what it says, why, and what to do.
[[nodiscard]] HelpPage page_about_rule(const RuleEntry& rule, int width);

}  // namespace simprof::cli
