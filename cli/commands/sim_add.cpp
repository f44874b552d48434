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
        words.argument("ICCID", Value::text, "the number of the card", m_iccid);
        words.option("--imsi", "IMSI", Value::text, "its IMSI", m_imsi);
        words.option("--msisdn", "MSISDN", Value::text, "its telephone number, country code first", m_msisdn);
        words.option("--status", "STATUS", Value::status,
                     "its status; available where it has no profile, else active", m_status);
        words.option("--to", "PROFILE", Value::profile, "its profile", m_profile);
        words.option("--group", "GROUP", Value::group, "its group", m_group);
        words.option("--label", "LABEL", Value::text, "a label for people", m_label);
        words.flag("--strict", "refuse a wrong check digit instead of warning of it", m_strict);
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
    "sim", "add", "bring single SIMs into the store",
    "Brings one SIM into the store by its ICCID. Without --to it is available, and gets its profile "
    "when it is activated; with --to it is active under that profile at once, unless --status says "
    "otherwise. `simprof sim import` brings many.\n\n"
    "    simprof sim add 8933224000000001002 --group north\n"
    "    simprof sim add 8933224000000001010 --to tracker-eu --label \"pump\"",
    make_action<AddSim>};

}  // namespace simprof::cli
