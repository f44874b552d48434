#include "cli/commands/carry_out.hpp"
#include "cli/commands/file_words.hpp"
#include "cli/commands/rejects.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/arrivals/compare_sims.hpp"
#include "lib/operations/arrivals/import_sims.hpp"

#include <optional>
#include <utility>

namespace simprof::cli {

namespace {

/// What the platform's API exported came by its API; any other file is an import.
Origin origin_of(const SimForm& form) {
    return form.kind == SimForm::Kind::json ? Origin::api : Origin::import;
}

class ImportSims final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("FILE"), Declaration::Value::file,
                       msgid("the file to read; - reads standard input"), m_file);
        words.flag("--update", msgid("SIMs that are stored already take what the file says"),
                   m_settings.update);
        words.flag("--compare",
                   msgid("compare status, plan and options with the store, and touch nothing else"),
                   m_compares);
        words.option("--to", msgid("PROFILE"), Declaration::Value::profile,
                     msgid("the profile of rows that need one and whose SIM has none"), m_settings.profile);
        words.option("--status", msgid("STATUS"), Declaration::Value::status,
                     msgid("the status of rows that give none"), m_settings.status);
        words.flag("--strict", msgid("refuse a wrong check digit instead of warning of it"),
                   m_settings.strict);
        m_words.declare(words);
        m_change.declare_batch(words);
    }

    ExitCode run(Session& session) override {
        check_words();
        Rejects rejects{session, m_change, {m_file}, false};
        SimFile file = m_words.open(session, m_file, SimReading::Purpose::import);
        rejects.come_from(file);
        auto records = std::make_optional<SimRecords>(file);
        const Origin origin = origin_of(records->form());
        if (m_compares) return compare(session, file, rejects);
        m_change.expect_words_for_history();
        (void)session.store();
        std::optional<ReadImport> read{std::in_place, *records, m_settings};
        records.reset();
        const auto judge = [&](Snapshot& snapshot, Day today) {
            if (read) return import_sims(snapshot, *std::exchange(read, {}), m_settings, today);
            SimRecords again{file};
            return import_sims(snapshot, again, m_settings, today);
        };
        return run_change(
            session, m_change, judge,
            {.origin = origin, .rejects = &rejects, .is_wide = true, .judged_by = JudgedBy::named_sims});
    }

private:
    /// Whatever the form of a platform's report, what it says was done by the API.
    ExitCode compare(Session& session, SimFile& file, Rejects& rejects) {
        const auto judge = [&](Snapshot& snapshot, Day today) {
            SimRecords records{file};
            return (m_settings.update ? compare_sims : tell_differences)(snapshot, records, m_settings.strict,
                                                                         today);
        };
        return run_change(
            session, m_change, judge,
            {.origin = Origin::api, .rejects = &rejects, .is_wide = true, .only_looks = !m_settings.update});
    }

    /// A comparison alone is a dry run that tells of every row.
    void check_words() {
        if (!m_compares) return;
        if (m_settings.profile)
            throw Error{ErrorKind::malformed,
                        said("--to and --compare do not go together: SIMs keep their profile."),
                        said("Leave --to out, or import without --compare.")};
        if (m_settings.status)
            throw Error{ErrorKind::malformed,
                        said("--status and --compare do not go together: what the file says is compared."),
                        said("Leave --status out, or import without --compare.")};
        if (m_settings.update) return;
        m_change.dry_run = true;
        m_change.keep_going = true;
    }

    std::string m_file;
    bool m_compares = false;
    ImportSettings m_settings;
    FileWords m_words;
    ChangeWords m_change;
};

}  // namespace

extern const Command sim_import_command{
    "sim",
    "import",
    msgid("bring SIMs into the store from a file"),
    {msgid("Reads a file of SIMs (- for standard input) and adds those that the store does not have: a table "
           "(CSV or the first sheet of an xlsx that names SIMs), a list of numbers, or JSON, one SIM a line "
           "or in one document. With --compare it holds the file against the store instead."),
     msgid("What its columns or keys are called and which of its words is which status is said by a form, "
           "which the file shows by its names: `simprof form list` lists them. --form names one; --column "
           "says what a single column or key is, --word what a word means, --ignore what to pass over. A "
           "column that could say a status, a plan, a profile or an option and is not read stops the import. "
           "Numbers are cleaned first: blanks, hyphens, quotes and what spreadsheets add go away. A wrong "
           "check digit is a warning, unless --strict is given. PIN, PUK and other secrets are never kept."),
     msgid("A row about a SIM that is in the store already is left alone where it says the same, and refused "
           "where it differs; with --update the SIM takes what the file says instead. A SIM whose options in "
           "the file differ from its profile's arrives deviated; they may have the pack's names, or those of "
           "the platform."),
     msgid(
         "A SIM is stored with the status that the file gives. Where it gives none, --status says it; else a "
         "SIM with a profile is active, one without is available. A status that needs a profile is refused "
         "where there is none, unless --to names one: it goes to rows that need a profile and whose SIM is "
         "new or has none, in place of what the file names, and never migrates a SIM. `n/a`, `NULL`, `none` "
         "or a hyphen in a column of numbers, a profile or a plan mean that nothing is given."),
     msgid("With --compare the file is a report of the platform, held against the store: status, plan in "
           "force and options of the SIMs that the store has; everything else is left alone. It tells what "
           "differs, and how many SIMs only one side has; with --exit-code either is a difference. Where a "
           "row cannot be compared, the exit code is 3; a file that says nothing of this is refused. Nothing "
           "is written, unless --update says to record it: then options that differ from the profile's make "
           "a SIM deviated, with the origin api.")},
    "    simprof sim import delivery.csv --to tracker-eu --dry-run\n"
    "    simprof sim import platform.csv --compare --exit-code\n"
    "    simprof sim import platform.csv --compare --update --yes \\\n"
    "        --reason \"changed on the platform\"\n"
    "    simprof sim import portal.csv --to lab --expect 2 \\\n"
    "        --column \"Card No=iccid\" --column \"State=status\" \\\n"
    "        --word \"status:In Use=active\"",
    make_action<ImportSims>};

}  // namespace simprof::cli
