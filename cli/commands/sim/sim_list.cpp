#include "cli/commands/list_words.hpp"
#include "cli/commands/print_sims.hpp"
#include "cli/commands/selection_words.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

class ListSims final : public Action {
public:
    void declare(Declaration& words) override {
        m_sims.declare(words);
        words.option("--as-of", msgid("DAY"), Declaration::Value::day,
                     msgid("as on a day gone by or to come"), m_wish.as_of);
        words.flag("--options", msgid("a column for each option"), m_wish.with_options);
        words.flag("--exit-code", msgid("exit with 8 where a SIM is listed"), m_wish.exit_code);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        m_wish.list = m_list.wish();
        return print_sims(session, m_sims.read(session), m_wish);
    }

private:
    SelectionWords m_sims;
    SimListWish m_wish;
    ListWords m_list;
};

}  // namespace

extern const Command sim_list_command{
    "sim",
    "list",
    msgid("list SIMs with their profile, plan and status"),
    {msgid("Lists SIMs. Without a selection it lists all of them; filters narrow, and values of one filter "
           "are alternatives. With --as-of it shows them as they were on a day gone by, or with the plans "
           "that will be in force on a day to come. With --options the CSV gets a column for each option, "
           "and can be imported again. With --exit-code the exit code is 8 where a SIM is listed."),
     msgid("With --deviated the list tells of each SIM how many options differ from its profile's (0 where "
           "it is deviated, but equal), since when and why; CSV and JSON say by whom, too."),
     msgid("In a table ◷ marks a SIM with a plan to come, ≠ a deviated one; what a terminal has no room for "
           "is left out, and the last line says so. --fields chooses what is shown, in every format: a JSON "
           "key, a column of the CSV, an option as `opt:NAME`. --sort puts numbers in their order and what "
           "is missing last.")},
    "    simprof sim list --group south --status suspended\n"
    "    simprof sim list --profile 'tracker-*' -o csv > trackers.csv\n"
    "    simprof sim list --fields label,opt:radio --sort label --limit 5\n"
    "    simprof sim list --plan EU-500MB --as-of 2026-12-01",
    make_action<ListSims>};

}  // namespace simprof::cli
