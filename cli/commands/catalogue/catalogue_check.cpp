#include "cli/commands/carry_out.hpp"
#include "cli/session/input_text.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/catalogue/apply_catalogue.hpp"

namespace simprof::cli {

namespace {

/// What `catalogue apply` would do, without the store being written.
class CheckCatalogue final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("FILE"), Declaration::Value::file,
                       msgid("the catalogue, as TOML; - reads standard input"), m_file);
        words.flag("--exit-code", msgid("exit with 8 where the file would add something"), m_exit_code);
    }

    ExitCode run(Session& session) override {
        const CatalogueReading reading = read_catalogue(session.read_file(m_file), input_name(m_file));
        ChangeWords change;
        change.dry_run = true;
        change.exit_code = m_exit_code;
        const auto judge = [&](Snapshot& snapshot, Day today) {
            return apply_catalogue(snapshot, reading, today);
        };
        return run_change(session, change, judge, {.only_looks = true});
    }

private:
    std::string m_file;
    bool m_exit_code = false;
};

}  // namespace

extern const Command catalogue_check_command{
    "catalogue",
    "check",
    msgid("say what a catalogue file would add to the store"),
    {msgid("Reads a catalogue file, reports every mistake with its line, and says what `simprof catalogue "
           "apply` would add. Nothing is changed. With --exit-code the exit code is 8 where the store would "
           "change.")},
    "    simprof catalogue check catalogue.toml\n"
    "    simprof catalogue check catalogue.toml --exit-code -o json",
    make_action<CheckCatalogue>};

}  // namespace simprof::cli
