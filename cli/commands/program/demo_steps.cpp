#include "cli/commands/program/demo_steps.hpp"

#include "lib/language/wording.hpp"
#include "lib/text/words/shell_word.hpp"

#include <algorithm>

namespace simprof::cli {

const std::vector<DemoStep>& demo_steps() {
    static const std::vector<DemoStep> all{
        {msgid("A store"),
         msgid("With a sample catalogue and a small fleet."),
         {"init", "--timezone", "Europe/Paris", "--sample"}},
        {msgid("Profiles"),
         msgid("A pack, a plan and a value for every option. SIMs follow them."),
         {"profile", "list"}},
        {msgid("One SIM"),
         msgid("Where each of its values comes from."),
         {"sim", "show", "8933224000000010425"}},
        {msgid("Which method is right?"),
         msgid("Best first, with the reason and the commands."),
         {"sim", "advise", "8933224000000010425", "--set", "sms-mo=off"}},
        {msgid("Method 1, migrate: look first"),
         msgid("Best for one SIM: give it another profile. A dry run changes nothing."),
         {"sim", "migrate", "8933224000000010425", "--to", "tracker-eu-500", "--dry-run"}},
        {msgid("Method 1, migrate"),
         msgid("Options change at once, the plan on the first of next month."),
         {"sim", "migrate", "8933224000000010425", "--to", "tracker-eu-500", "--reason", "needs more data"}},
        {msgid("What changes on the first"),
         msgid("The plans to come, by SIM and summed up."),
         {"schedule", "list"}},
        {msgid("Method 2, edit the profile: look first"),
         msgid("For every SIM that follows it. The dry run tells how many."),
         {"profile", "edit", "tracker-eu-sms", "--set", "voice=on", "--dry-run"}},
        {msgid("Method 2, edit the profile"),
         msgid("More than one SIM changes, so it is confirmed: here by --yes."),
         {"profile", "edit", "tracker-eu-sms", "--set", "voice=on", "--yes"}},
        {msgid("Method 3, deviate"),
         msgid("For tests: change options on one SIM, which then follows its profile no more."),
         {"sim", "deviate", "8933224000000010078", "--set", "radio=5g", "--reason", "antenna test"}},
        {msgid("What differs"),
         msgid("Its options beside its profile's."),
         {"sim", "diff", "8933224000000010078"}},
        {msgid("A refusal"),
         msgid("A rule refuses what would break: the message says why, and the way out."),
         {"sim", "migrate", "8933224000000010425", "--to", "gateway-pool"}},
        {msgid("The end of a test"),
         msgid("Back under its profile."),
         {"sim", "realign", "8933224000000010078"}},
        {msgid("Taken back"),
         msgid("Whatever was done can be taken back, by the same rules and clocks."),
         {"request", "revert", "3"}},
        {msgid("What was done"), msgid("All of it, by whom and why."), {"request", "list"}},
    };
    return all;
}

std::string as_typed(const DemoStep& step, int width) {
    constexpr std::string_view next_line = " \\\n    ";
    const auto most = static_cast<std::size_t>(std::max(width, 0));
    std::string text = "simprof";
    std::size_t column = text.size() + 2;  // behind the prompt
    for (const std::string_view typed : step.words) {
        const std::string word = shell_word(typed);
        const bool fits = most == 0 || column + word.size() + 3 <= most;
        text.append(fits ? " " : next_line).append(word);
        column = (fits ? column + 1 : 4) + word.size();
    }
    return text;
}

}  // namespace simprof::cli
