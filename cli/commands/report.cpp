#include "cli/output/report/page.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/world/files.hpp"
#include "cli/world/version.hpp"
#include "lib/model/error.hpp"
#include "lib/operations/report/fleet_report.hpp"
#include "lib/text/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

Json facts_of(const FleetReport& report) {
    const FleetTotals& totals = report.totals;
    return {{"at", to_string(report.at)},
            {"day", to_string(report.day)},
            {"billing_zone", report.billing_zone},
            {"sims", totals.sims},
            {"following", totals.following},
            {"deviated", totals.deviated},
            {"without_profile", totals.without_profile},
            {"terminated", totals.terminated},
            {"scheduled", totals.scheduled}};
}

class WriteReport final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("FILE", Declaration::Value::file,
                       "the file to write, such as fleet.html; - for standard output", m_file);
    }

    ExitCode run(Session& session) override {
        if (m_file != "-") refuse_to_overwrite_store(session);
        const FleetReport report = read(session);
        const std::string page = report_page(report, version());
        if (report.totals.sims == 0) session.note("There is no SIM in the store yet.");
        m_file == "-" ? print_page(session, report, page) : write_page(session, report, page);
        return ExitCode::done;
    }

private:
    static FleetReport read(Session& session) {
        const auto snapshot = session.store().read();
        return report_fleet(*snapshot, session.now());
    }

    void refuse_to_overwrite_store(Session& session) const {
        if (!is_part_of_store(session.settings().store)) return;
        throw Error{ErrorKind::malformed, fmt::format("The report would overwrite the store {}.", m_file),
                    "Give the report another name, such as fleet.html."};
    }

    /// The store's own file, or one that the store keeps beside it.
    [[nodiscard]] bool is_part_of_store(const std::filesystem::path& store) const {
        std::error_code ignored;
        if (std::filesystem::equivalent(m_file, store, ignored)) return true;
        const std::string file = std::filesystem::absolute(m_file, ignored).lexically_normal().native();
        const std::string base = std::filesystem::absolute(store, ignored).lexically_normal().native();
        return file == base + "-journal" || file == base + "-wal" || file == base + "-shm";
    }

    static void print_page(Session& session, const FleetReport& report, const std::string& page) {
        Json answer = facts_of(report);
        answer["html"] = page;
        print_object(session, answer, page);
    }

    void write_page(Session& session, const FleetReport& report, const std::string& page) const {
        replace_file(m_file, [&](const auto& write) { write(page); });
        Json answer{{"file", m_file}, {"bytes", page.size()}};
        answer.update(facts_of(report));
        print_object(session, answer,
                     fmt::format("The report of {} is in {} ({} bytes).\n", to_string(report.at),
                                 shown_safely(m_file), page.size()));
    }

    std::string m_file;
};

}  // namespace

extern const Command report_command{
    "", "report", "write the fleet as one page of HTML",
    "Writes the fleet as one page of HTML, to be kept, printed or mailed: SIMs by status, profile and "
    "rate plan, what changes on the first, which SIMs deviate and why, and the requests of the last 30 "
    "days. Of long lists it shows the first 50 rows and counts the others. The page needs nothing else: "
    "no network, no script. A file of that name is replaced; - writes to standard output.\n\n"
    "    simprof report fleet.html\n"
    "    simprof report - > fleet.html",
    make_action<WriteReport>};

}  // namespace simprof::cli
