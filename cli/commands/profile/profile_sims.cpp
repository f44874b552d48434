#include "cli/commands/list_words.hpp"
#include "cli/commands/print_sims.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

class ListProfileSims final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("PROFILE"), Declaration::Value::profile, msgid("the profile"), m_profile);
        words.flag("--deviated", msgid("SIMs that hold options of their own"), m_deviated);
        words.flag("--following", msgid("SIMs that follow the profile"), m_following);
        words.flag("--options", msgid("a column for each option"), m_wish.with_options);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        Selection selection;
        selection.profiles.push_back(m_profile);
        selection.deviated = m_deviated;
        selection.following = m_following;
        m_wish.list = m_list.wish();
        return print_sims(session, selection, m_wish);
    }

private:
    std::string m_profile;
    bool m_deviated = false;
    bool m_following = false;
    SimListWish m_wish;
    ListWords m_list;
};

}  // namespace

extern const Command profile_sims_command{
    "profile",
    "sims",
    msgid("list the SIMs that have a profile"),
    {msgid("Lists the SIMs that have a profile, as `simprof sim list --profile NAME` does.")},
    "    simprof profile sims lab\n"
    "    simprof profile sims tracker-eu --following -o csv > following.csv",
    make_action<ListProfileSims>};

}  // namespace simprof::cli
