#include "cli/commands/factories.hpp"
#include "cli/output/history_output.hpp"
#include "cli/output/table.hpp"
#include "cli/session.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// An entry for people: when, which request, who, from where and why; below it what it did.
std::string shown(const HistoryEntry& entry, int width) {
    const Request& request = entry.request;
    std::string head = fmt::format("{}  request {}, {} by {} ({})", to_string(request.at),
                                   static_cast<std::int64_t>(request.number), request.kind, request.actor,
                                   to_string(request.origin));
    if (request.reason) head += fmt::format(": {}", *request.reason);
    if (request.reference) head += fmt::format(" [{}]", *request.reference);
    return wrapped(shown_safely(head), width) + "\n" + wrapped(effect_line(entry), width, 4) + "\n";
}

class ShowSimHistory final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("SIM", Declaration::Value::sim, "an ICCID, or an MSISDN behind a +", m_sim);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        std::vector<Json> rows;
        for (const HistoryEntry& entry : sim_history(*snapshot, m_sim)) {
            if (session.format() == Format::table) {
                session.print(shown(entry, session.width()));
                continue;
            }
            rows.push_back(to_json(entry));
            if (session.format() == Format::csv) rows.back()["effect"] = effect_line(entry);
        }
        if (session.format() != Format::table) print_listing(session, "history", rows, columns(), "");
        return ExitCode::done;
    }

private:
    static std::vector<ListingColumn> columns() {
        return {{"/request/id", "request", ""},          {"/request/at", "at", ""},
                {"/request/kind", "kind", ""},           {"/request/actor", "actor", ""},
                {"/request/origin", "origin", ""},       {"/request/reason", "reason", ""},
                {"/request/reference", "reference", ""}, {"/effect", "effect", ""}};
    }

    std::string m_sim;
};

}  // namespace

std::unique_ptr<Action> make_sim_history() { return std::make_unique<ShowSimHistory>(); }

}  // namespace simprof::cli
