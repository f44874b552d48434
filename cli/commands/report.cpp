#include "cli/output/report/page.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/output_files.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/world/version.hpp"
#include "lib/operations/report/fleet_report.hpp"
#include "lib/text/words/terminal_text.hpp"

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
        words.flag("-y,--yes", "replace a file that is no report without being asked", m_yes);
    }

    ExitCode run(Session& session) override {
        std::optional<OutputFiles> file;
        if (m_file != "-")
            file.emplace(session, std::vector{m_file}, kind,
                         m_yes ? Replacing::is_agreed : Replacing::is_asked_about);
        const FleetReport report = read(session);
        const std::string page = report_page(report, version());
        if (report.totals.sims == 0) session.note("There is no SIM in the store yet.");
        file ? write_page(session, report, page, *file) : print_page(session, report, page);
        return ExitCode::done;
    }

private:
    static FleetReport read(Session& session) {
        const auto snapshot = session.store().read();
        return report_fleet(*snapshot, session.now());
    }

    static void print_page(Session& session, const FleetReport& report, const std::string& page) {
        Json answer = facts_of(report);
        answer["html"] = page;
        print_object(session, answer, page);
    }

    void write_page(Session& session, const FleetReport& report, const std::string& page,
                    const OutputFiles& file) const {
        file.write(m_file, [&](const auto& write) { write(page); });
        session.is_done({fmt::format("The report is in {}", m_file), "Open it in a browser."});
        Json answer{{"file", m_file}, {"bytes", page.size()}};
        answer.update(facts_of(report));
        print_object(session, answer,
                     fmt::format("The report of {} is in {} ({} bytes).\n", to_string(report.at),
                                 shown_safely(m_file), page.size()));
    }

    static constexpr OutputKind kind{"report", is_report_page};

    std::string m_file;
    bool m_yes = false;
};

}  // namespace

extern const Command report_command{
    "", "report", "write the fleet as one page of HTML",
    "Writes the fleet as one page of HTML, to be kept, printed or mailed: SIMs by status, profile and "
    "rate plan, what changes on the first, which SIMs deviate and why, and the requests of the last 30 "
    "days. Of long lists it shows the first 50 rows and counts the others. The page needs nothing else: "
    "no network, no script. A file of that name is replaced; - writes to standard output.\n\n"
    "    simprof report fleet.html\n"
    "    simprof report - > page.html",
    make_action<WriteReport>};

}  // namespace simprof::cli
