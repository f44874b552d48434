#include "cli/commands/carry_out.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/arrivals/import_sims.hpp"

namespace simprof::cli {

namespace {

class AddSim final : public Action {
public:
    void declare(Declaration& words) override {
        using Value = Declaration::Value;
        words.argument(msgid("ICCID"), Value::text, msgid("the number of the card"), m_iccid);
        words.option("--imsi", msgid("IMSI"), Value::text, msgid("its IMSI"), m_imsi);
        words.option("--msisdn", msgid("MSISDN"), Value::text,
                     msgid("its telephone number, country code first"), m_msisdn);
        words.option("--status", msgid("STATUS"), Value::status,
                     msgid("its status; available where it has no profile, else active"), m_status);
        words.option("--to", msgid("PROFILE"), Value::profile, msgid("its profile"), m_profile);
        words.option("--group", msgid("GROUP"), Value::group, msgid("its group"), m_group);
        words.option("--label", msgid("LABEL"), Value::text, msgid("a label for people"), m_label);
        words.flag("--strict", msgid("refuse a wrong check digit instead of warning of it"), m_strict);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        SimRecord record;
        record.iccid = m_iccid;
        record.imsi = m_imsi;
        record.msisdn = m_msisdn;
        record.status = m_status;
        record.profile = m_profile;
        record.group = m_group;
        record.label = m_label;
        ImportSettings settings;
        settings.strict = m_strict;
        return run_change(session, m_change, [&](Snapshot& snapshot, Day today) {
            return add_sim(snapshot, record, settings, today);
        });
    }

private:
    std::string m_iccid;
    std::optional<std::string> m_imsi;
    std::optional<std::string> m_msisdn;
    std::optional<std::string> m_status;
    std::optional<std::string> m_profile;
    std::optional<std::string> m_group;
    std::optional<std::string> m_label;
    bool m_strict = false;
    ChangeWords m_change;
};

}  // namespace

extern const Command sim_add_command{
    "sim",
    "add",
    msgid("bring single SIMs into the store"),
    {msgid("Brings one SIM into the store by its ICCID. Without --to it is available, and gets its profile "
           "when it is activated; with --to it is active under that profile at once, unless --status says "
           "otherwise. `simprof sim import` brings many.")},
    "    simprof sim add 8933224000000001002 --group north\n"
    "    simprof sim add 8933224000000001010 --to tracker-eu --label \"pump\"",
    make_action<AddSim>};

}  // namespace simprof::cli
