#include "cli/commands/change_of_sims.hpp"
#include "lib/operations/sims/methods.hpp"

namespace simprof::cli {

namespace {

class MigrateSims final : public ChangeOfSims {
    void declare_own(Declaration& words) override {
        words.option("--to", msgid("PROFILE"), Declaration::Value::profile,
                     msgid("the profile that the SIMs get"), m_target);
    }
    Change judge(Snapshot& snapshot, const Selection& selection, Day today) override {
        return migrate_sims(snapshot, selection, m_target, today);
    }

    std::optional<std::string> m_target;
};

}  // namespace

extern const Command sim_migrate_command{
    "sim",
    "migrate",
    msgid("give SIMs another profile"),
    {msgid("Gives each SIM selected the profile named with --to. This is the first method, and the best one "
           "for a single SIM. The options of the new profile are in force at once. If its rate plan is "
           "another one, the plan follows on the first day of the next month in the billing zone; the answer "
           "gives the date. A deviation ends."),
     msgid("A SIM has at most one scheduled plan: a newer migration replaces it. Migrating to a profile with "
           "the plan that is in force cancels it. A deviated SIM cannot be migrated to the profile that it "
           "already has: `simprof sim realign` does that."),
     msgid("A list with a column `profile` gives each SIM its own target, unless --to is given: then the "
           "column is passed over, and that is said. A row that names a SIM by ICCID and MSISDN is refused "
           "where they are two SIMs."),
     msgid("Everything is judged before anything is changed, and a batch is changed whole or not at all, "
           "unless --keep-going says to do what can be done. A device may need a new data session before it "
           "notices.")},
    "    simprof sim migrate 8933224000000010003 --to tracker-eu-sms\n"
    "    simprof sim migrate --from move.csv --dry-run\n"
    "    simprof sim migrate --profile lab --to tracker-eu-sms --expect 9",
    make_action<MigrateSims>};

}  // namespace simprof::cli
