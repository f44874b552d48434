#include "cli/commands/change_of_sims.hpp"
#include "lib/operations/sims/methods.hpp"

namespace simprof::cli {

extern const Command sim_terminate_command{
    "sim",
    "terminate",
    msgid("end SIMs for good"),
    {msgid("Ends SIMs for good: a terminated SIM never changes again, and a plan that was scheduled for it "
           "is cancelled. Its history stays. There is no way back.")},
    "    simprof sim terminate 8933224000000010003 --dry-run\n"
    "    simprof sim terminate 8933224000000010003 --yes --reason scrapped",
    make_action<PlainChangeOfSims, terminate_sims>};

}  // namespace simprof::cli
