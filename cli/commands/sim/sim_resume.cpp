#include "cli/commands/change_of_sims.hpp"
#include "lib/operations/sims/methods.hpp"

namespace simprof::cli {

extern const Command sim_resume_command{
    "sim",
    "resume",
    msgid("make suspended SIMs active again"),
    {msgid("Makes suspended SIMs active again, with the profile that they have. A SIM that is active already "
           "is left alone. One that is asleep is woken by `simprof sim activate`; one that is barred can be "
           "released by the provider only.")},
    "    simprof sim resume 8933224000000010565\n"
    "    simprof sim resume --status suspended --group south --expect 3",
    make_action<PlainChangeOfSims, resume_sims>};

}  // namespace simprof::cli
