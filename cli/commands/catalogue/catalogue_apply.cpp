#include "cli/commands/carry_out.hpp"
#include "cli/session/input_text.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/catalogue/apply_catalogue.hpp"

namespace simprof::cli {

namespace {

class ApplyCatalogue final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("FILE"), Declaration::Value::file,
                       msgid("the catalogue, as TOML; - reads standard input"), m_file);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        const CatalogueReading reading = read_catalogue(session.read_file(m_file), input_name(m_file));
        return run_change(session, m_change, [&](Snapshot& snapshot, Day today) {
            return apply_catalogue(snapshot, reading, today);
        });
    }

private:
    std::string m_file;
    ChangeWords m_change;
};

}  // namespace

extern const Command catalogue_apply_command{
    "catalogue",
    "apply",
    msgid("add packs, plans and profiles from a file"),
    {msgid("Reads a catalogue file (TOML) and adds to the store what it does not have yet: packs, options, "
           "values, plans and profiles. Applying the same file again changes nothing. A new option of a pack "
           "in use takes its default in every profile and on every deviated SIM of that pack. Removing or "
           "renaming what is in use is refused, and named. Options of a profile that exists are changed with "
           "`simprof profile edit`, not here.")},
    "    simprof catalogue apply catalogue.toml --dry-run\n"
    "    simprof catalogue apply catalogue.toml",
    make_action<ApplyCatalogue>};

}  // namespace simprof::cli
