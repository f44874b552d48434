#include "cli/commands/advised_commands.hpp"
#include "cli/output/advice/advice_output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/model/error.hpp"

namespace simprof::cli {

namespace {

class AdviseOnSims final : public Action {
public:
    void declare(Declaration& words) override {
        declare_options(words, m_words);
        m_sims.declare(words);
        words.option("--reason", msgid("TEXT"), Declaration::Value::text,
                     msgid("the reason to write into the command that deviates"), m_reason);
    }

    ExitCode run(Session& session) override {
        m_sims.expect_no_setting();
        const OptionChanges options = read_options(m_words);
        if (options.empty())
            throw Error{ErrorKind::malformed, said("No option is given."), said("Say --set OPTION=VALUE.")};
        const Selection& selection = m_sims.read(session);
        ToldAdvice told;
        {
            const auto snapshot = session.store().read();
            const Day today = snapshot->billing_zone().day_at(session.now());
            told.advice = advise(*snapshot, selection, options, today);
            told.billing_zone = snapshot->billing_zone().name();
            for (const FoundProfile& found : told.advice.close)
                told.close_names.push_back(snapshot->catalogue()[found.profile].name);
        }
        const AdvisedCommands commands{m_sims, options, m_reason.value_or(""), session.program()};
        for (const AdvisedGroup& group : told.advice.groups) {
            auto& of_group = told.commands.emplace_back();
            for (const AdvisedMethod& method : group.methods)
                of_group.push_back(commands.commands_of(group, method));
        }
        print_advice(session, told);
        return ExitCode::done;
    }

private:
    std::vector<std::string> m_words;
    SelectionWords m_sims;
    std::optional<std::string> m_reason;
};

}  // namespace

extern const Command sim_advise_command{
    "sim",
    "advise",
    msgid("say which method is right for other options"),
    {msgid("Says which of the three methods is right for SIMs that are to have other options, best first, "
           "with the reason and the commands to run. It looks at the SIMs as they are, at every profile, and "
           "at who else uses it. Nothing is changed."),
     msgid("SIMs with one profile that all follow it, or are all deviated from it, are a group and are "
           "advised together; SIMs that have the options already are a group without methods. SIMs that "
           "cannot be advised are left out and named, and the others get their advice."),
     msgid("A profile that has exactly the options wanted, with the same pack and plan, is migrated to. A "
           "profile that nobody else follows is edited; otherwise the answer says how many other SIMs an "
           "edit would change, and which. Where there is no such profile, one can be created and migrated "
           "to. A deviation comes last, unless the SIMs are deviated already; its command has a place for "
           "the reason, which is yours to say, there or here with --reason. Profiles that come close are "
           "named with the difference.")},
    "    simprof sim advise 8933224000000010003 --set sms-mo=on\n"
    "    simprof sim advise --profile tracker-eu --group north --set voice=on",
    make_action<AdviseOnSims>};

}  // namespace simprof::cli
