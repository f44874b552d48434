#include "cli/commands/carry_out.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/arrivals/edit_sim.hpp"

namespace simprof::cli {

namespace {

class EditSim final : public Action {
public:
    void declare(Declaration& words) override {
        using Value = Declaration::Value;
        words.argument(msgid("SIM"), Value::sim, msgid("an ICCID, or an MSISDN behind a +"), m_sim);
        words.option("--label", msgid("LABEL"), Value::text, msgid("a label for people; '' takes it away"),
                     m_wish.label);
        words.option("--group", msgid("GROUP"), Value::group, msgid("its group; '' takes it away"),
                     m_wish.group);
        words.option("--msisdn", msgid("MSISDN"), Value::text,
                     msgid("its telephone number; '' takes it away"), m_wish.msisdn);
        words.option("--imsi", msgid("IMSI"), Value::text, msgid("its IMSI; '' takes it away"), m_wish.imsi);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        if (!m_wish.label && !m_wish.group && !m_wish.msisdn && !m_wish.imsi) {
            throw Error{ErrorKind::malformed, said("Nothing to change is given."),
                        said("Say --label, --group, --msisdn or --imsi.")};
        }
        return run_change(session, m_change, [&](Snapshot& snapshot, Day today) {
            return edit_sim(snapshot, m_sim, m_wish, today);
        });
    }

private:
    std::string m_sim;
    IdentityWish m_wish;
    ChangeWords m_change;
};

}  // namespace

extern const Command sim_edit_command{
    "sim",
    "edit",
    msgid("change a SIM's label, group, MSISDN or IMSI"),
    {msgid("Changes who a SIM is for people: its label, group, MSISDN or IMSI. An empty text takes the value "
           "away. Two SIMs never share an MSISDN or an IMSI: take it off the other one first.")},
    "    simprof sim edit 8933224000000010003 --label \"pump 12\" --group north\n"
    "    simprof sim edit 8933224000000010003 --msisdn ''",
    make_action<EditSim>};

}  // namespace simprof::cli
