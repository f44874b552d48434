#include "cli/commands/change_of_sims.hpp"
#include "lib/operations/sims/methods.hpp"

namespace simprof::cli {

extern const Command sim_suspend_command{
    "sim",
    "suspend",
    msgid("suspend SIMs"),
    {msgid("Suspends SIMs that are active or in test. They keep their profile and follow its edits; `simprof "
           "sim resume` makes them active again. A SIM that is suspended already is left alone.")},
    "    simprof sim suspend 8933224000000010003 --reason \"device in repair\"\n"
    "    simprof sim suspend --profile meter --dry-run",
    make_action<PlainChangeOfSims, suspend_sims>};

}  // namespace simprof::cli
