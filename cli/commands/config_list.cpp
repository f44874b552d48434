#include "cli/commands/factories.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"

namespace simprof::cli {

namespace {

class ConfigList final : public Action {
public:
    void declare(Declaration& words) override {
        words.flag("--show-origin", "show where each setting comes from", m_show_origin);
    }

    ExitCode run(Session& session) override {
        std::vector<Json> rows;
        for (const auto& [key, value, origin] : session.settings().shown) {
            rows.push_back({{"key", key}, {"value", value}, {"origin", origin}});
        }
        const std::vector<ListingColumn> columns{
            {"/key", "key", "KEY"},
            {"/value", "value", "VALUE"},
            {"/origin", "origin", m_show_origin ? "ORIGIN" : ""},
        };
        print_listing(session, "settings", rows, columns, "There are no settings.");
        return ExitCode::done;
    }

private:
    bool m_show_origin = false;
};

}  // namespace

std::unique_ptr<Action> make_config_list() { return std::make_unique<ConfigList>(); }

}  // namespace simprof::cli
