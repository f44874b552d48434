#include "cli/commands/carry_out.hpp"
#include "cli/commands/factories.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/catalogue/apply_catalogue.hpp"

namespace simprof::cli {

namespace {

class ApplyCatalogue final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("FILE", Declaration::Value::file, "the catalogue, as TOML; - reads standard input",
                       m_file);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        const CatalogueReading reading = read_catalogue(session.read_file(m_file));
        return run_change(session, m_change, [&](Snapshot& snapshot, Timing timing) {
            return apply_catalogue(snapshot, reading, timing);
        });
    }

private:
    std::string m_file;
    ChangeWords m_change;
};

}  // namespace

std::unique_ptr<Action> make_catalogue_apply() { return std::make_unique<ApplyCatalogue>(); }

}  // namespace simprof::cli
