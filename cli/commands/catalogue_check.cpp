#include "cli/commands/carry_out.hpp"
#include "cli/commands/factories.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/catalogue/apply_catalogue.hpp"

namespace simprof::cli {

namespace {

/// What `catalogue apply` would do, without the store being written.
class CheckCatalogue final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("FILE", Declaration::Value::file, "the catalogue, as TOML; - reads standard input",
                       m_file);
        words.flag("--exit-code", "exit with 8 where the file would add something", m_exit_code);
    }

    ExitCode run(Session& session) override {
        const CatalogueReading reading = read_catalogue(session.read_file(m_file));
        ChangeWords change;
        change.dry_run = true;
        change.exit_code = m_exit_code;
        return run_change(session, change, [&](Snapshot& snapshot, Timing timing) {
            return apply_catalogue(snapshot, reading, timing);
        });
    }

private:
    std::string m_file;
    bool m_exit_code = false;
};

}  // namespace

std::unique_ptr<Action> make_catalogue_check() { return std::make_unique<CheckCatalogue>(); }

}  // namespace simprof::cli
