#pragma once

#include "cli/manual/help/help_page.hpp"
#include "lib/language/wording.hpp"
#include "lib/rules/rule_book.hpp"

namespace simprof::cli {

/// Of a rule that no source has: who decided.
constexpr std::string_view decided_here = msgid("The public sources are silent; simprof decided this.");

/// A rule of the domain: what it says, why, and what to do.
[[nodiscard]] HelpPage page_about_rule(const RuleEntry& rule, int width);

}  // namespace simprof::cli
