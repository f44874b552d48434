#include "cli/commands/carry_out.hpp"
#include "cli/commands/factories.hpp"
#include "cli/commands/rejects.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/arrivals/compare_sims.hpp"
#include "lib/operations/arrivals/import_sims.hpp"

namespace simprof::cli {

namespace {

/// What the platform's API exported came by its API; any other file is an import.
Origin origin_of(SimFileFormat format) {
    return format == SimFileFormat::subscribers ? Origin::api : Origin::import;
}

class ImportSims final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("FILE", Declaration::Value::file, "the file to read; - reads standard input", m_file);
        words.flag("--update", "SIMs that are stored already take what the file says", m_settings.update);
        words.flag("--compare", "compare status, plan and options with the store, and touch nothing else",
                   m_compares);
        words.option("--to", "PROFILE", Declaration::Value::profile,
                     "the profile of rows that need one and name none", m_settings.profile);
        words.flag("--strict", "refuse a wrong check digit instead of warning of it", m_settings.strict);
        m_change.declare_batch(words);
    }

    ExitCode run(Session& session) override {
        check_words();
        std::vector<InputFile> files;
        files.push_back({m_file, session.open_text(m_file)});
        const SimFileFormat format = SimRecords{*files.front().text, m_file}.format();
        m_settings.keep_going = m_change.keep_going;
        const Rejects rejects{m_change, files, false};
        const auto judge = [&](Snapshot& snapshot, Timing timing) {
            SimRecords records{*files.front().text, m_file};
            return m_compares ? compare_sims(snapshot, records, m_settings.strict, timing)
                              : import_sims(snapshot, records, m_settings, timing);
        };
        // Whatever the form of a platform's report, what it says was done by the API.
        return run_change(session, m_change, judge, m_compares ? Origin::api : origin_of(format), &rejects);
    }

private:
    /// A comparison alone is a dry run that tells of every row.
    void check_words() {
        if (!m_compares) return;
        if (m_settings.profile)
            throw Error{ErrorKind::malformed,
                        "--to and --compare do not go together: SIMs keep their profile.",
                        "Leave --to out, or import without --compare."};
        if (m_settings.update) return;
        m_change.dry_run = true;
        m_change.keep_going = true;
    }

    std::string m_file;
    bool m_compares = false;
    ImportSettings m_settings;
    ChangeWords m_change;
};

}  // namespace

std::unique_ptr<Action> make_sim_import() { return std::make_unique<ImportSims>(); }

}  // namespace simprof::cli
