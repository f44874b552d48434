#include "cli/manual/pages/rule_page.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/core.h>

namespace simprof::cli {

namespace {

std::string part(std::string_view title, std::string_view text, int width) {
    return text.empty() ? std::string{} : fmt::format("\n{}\n{}\n", title, wrapped(text, width, 2));
}

}  // namespace

HelpPage page_about_rule(const RuleEntry& rule, int width) {
    HelpPage page;
    page.text =
        fmt::format("{}  {}\n\n{}\n", rule.id, spoken(rule.title), wrapped(spoken(rule.sentence), width, 2));
    page.text += part(say("Why"), spoken(rule.why), width);
    page.text += part(say("What to do"), spoken(rule.way_out), width);
    if (rule.chosen) page.text += part(say("Where it comes from"), spoken(decided_here), width);
    page.object["id"] = rule.id;
    page.object["title"] = rule.title;
    page.object["sentence"] = rule.sentence;
    page.object["why"] = rule.why;
    page.object["way_out"] = rule.way_out;
    page.object["chosen"] = rule.chosen;
    return page;
}

}  // namespace simprof::cli
