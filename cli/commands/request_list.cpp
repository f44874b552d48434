#include "cli/commands/factories.hpp"
#include "cli/commands/words.hpp"
#include "cli/output/json.hpp"
#include "cli/session.hpp"

#include <limits>

namespace simprof::cli {

namespace {

class ListRequests final : public Action {
public:
    void declare(Declaration& words) override {
        words.option("--limit", "N", Declaration::Value::number, "the newest N requests only", m_limit);
    }

    ExitCode run(Session& session) override {
        const std::size_t limit = m_limit ? static_cast<std::size_t>(read_number(*m_limit, "--limit"))
                                          : std::numeric_limits<std::size_t>::max();
        const auto snapshot = session.store().read();
        std::vector<Json> rows;
        for (const Request& request : snapshot->requests({}, limit)) rows.push_back(to_json(request));
        print_listing(session, "requests", rows, columns(), "There is no request.");
        return ExitCode::done;
    }

private:
    static std::vector<ListingColumn> columns() {
        return {{"/id", "id", "REQUEST", false, true},
                {"/at", "at", "AT"},
                {"/day", "day", ""},
                {"/kind", "kind", "KIND"},
                {"/actor", "actor", "BY", true},
                {"/origin", "origin", ""},
                {"/reached", "reached", "SIMS", false, true},
                {"/subject", "subject", "ABOUT", true, false, true},
                {"/reason", "reason", "REASON", true, false, true},
                {"/reference", "reference", ""},
                {"/command", "command", ""},
                {"/version", "version", ""}};
    }

    std::optional<std::string> m_limit;
};

}  // namespace

std::unique_ptr<Action> make_request_list() { return std::make_unique<ListRequests>(); }

}  // namespace simprof::cli
