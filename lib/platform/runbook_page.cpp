#include "lib/platform/runbook_page.hpp"

#include "lib/platform/runbook_sentences.hpp"

namespace simprof {

namespace words = runbook_sentences;

void RunbookPage::say_option(const PlatformOption& option) {
    const OptionDifference& difference = option.difference;
    if (!difference.to) {
        detail(words::option_gone(difference.option, difference.from.value_or("")));
    } else if (difference.from) {
        detail(words::option(difference.option, *difference.from, *difference.to));
    } else {
        detail(words::option_set(difference.option, *difference.to));
    }
    for (const OptionValue& each : option.switches) detail(words::on_platform(each.option, each.value));
}

}  // namespace simprof
