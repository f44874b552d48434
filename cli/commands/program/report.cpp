#include "cli/language/readable_size.hpp"
#include "cli/language/spoken.hpp"
#include "cli/output/report/page.hpp"
#include "cli/output/show/file_link.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/output_files.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "cli/world/version.hpp"
#include "lib/operations/report/fleet_report.hpp"
#include "lib/text/words/server_location.hpp"

#include <filesystem>

namespace simprof::cli {

namespace {

Json facts_of(const FleetReport& report) {
    const FleetTotals& totals = report.totals;
    return {{"at", to_string(report.at)},
            {"day", to_string(report.day)},
            {"billing_zone", report.zone.name()},
            {"sims", totals.sims},
            {"following", totals.following},
            {"deviated", totals.deviated},
            {"without_profile", totals.without_profile},
            {"terminated", totals.terminated},
            {"scheduled", totals.scheduled}};
}

/// The store's own name is the fleet's, unless it is the one that every store has.
std::string name_of_fleet(const Session& session) {
    const std::filesystem::path& store = session.settings().store;
    const std::string name =
        is_server_location(store.native()) ? database_in(store.native()) : store.stem().native();
    return name == "simprof" ? "" : name;
}

/// Where the page is; its name may be a link already, and is shown as it is.
std::string told(const FleetReport& report, const std::string& file, std::size_t bytes) {
    if (report.day == report.today)
        return say("The report of {time} is in {file} ({size}).",
                   "time"_is = report.zone.local_time(report.at), "file"_is = file,
                   "size"_is = readable_size(bytes));
    return say("The report of the fleet on {day} is in {file} ({size}).", "day"_is = to_string(report.day),
               "file"_is = file, "size"_is = readable_size(bytes));
}

class WriteReport final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("FILE"), Declaration::Value::file,
                       msgid("the file to write, such as fleet.html; - for standard output"), m_file);
        words.option("--title", msgid("TEXT"), Declaration::Value::text,
                     msgid("whose fleet it is, as the heading of the page"), m_title);
        words.option("--as-of", msgid("DAY"), Declaration::Value::day,
                     msgid("as on a day gone by or to come"), m_as_of);
        words.flag("--open", msgid("show the page in the browser"), m_open);
        words.flag("-y,--yes", msgid("replace a file that is no report without being asked"), m_yes);
    }

    ExitCode run(Session& session) override {
        const auto day = read_day(m_as_of);
        std::optional<OutputFiles> file = claimed(session);
        const FleetReport report = read(session, day);
        const std::string page = page_of(session, report);
        if (report.totals.sims == 0) session.note(why_empty(report));
        file ? write_page(session, report, page, *file) : print_page(session, report, page);
        return ExitCode::done;
    }

private:
    [[nodiscard]] std::optional<OutputFiles> claimed(Session& session) const {
        if (m_file == "-" && m_open)
            throw Error{ErrorKind::malformed, said("What goes to standard output cannot be opened."),
                        said("Name a file: simprof report fleet.html --open")};
        if (m_file == "-") return {};
        return OutputFiles{session, std::vector{m_file}, kind,
                           m_yes ? Replacing::is_agreed : Replacing::is_asked_about};
    }

    static FleetReport read(Session& session, std::optional<Day> day) {
        const auto snapshot = session.store().read();
        return report_fleet(*snapshot, session.now(), day);
    }

    /// What programs are given as a part of their document is English.
    [[nodiscard]] std::string page_of(const Session& session, const FleetReport& report) const {
        const bool for_programs = m_file == "-" && session.format() != Format::table;
        const Speaking speaking{for_programs ? english() : spoken_language()};
        return report_page(report, {m_title.value_or(name_of_fleet(session)), std::string{version()}});
    }

    static Sentence why_empty(const FleetReport& report) {
        return report.is_past() ? said("The store had no SIM on {day}.", "day"_is = to_string(report.day))
                                : said("There is no SIM in the store yet.");
    }

    static void print_page(Session& session, const FleetReport& report, const std::string& page) {
        Json answer = facts_of(report);
        answer["html"] = page;
        print_object(session, answer, page);
    }

    void write_page(Session& session, const FleetReport& report, const std::string& page,
                    const OutputFiles& file) const {
        file.write(m_file, [&](const auto& write) { write(page); });
        session.is_done(
            {said("The report is in {file}, but the answer could not be printed, because it was interrupted.",
                  "file"_is = m_file),
             [file = m_file](const Sentence& why) {
                 return said("The report is in {file}, but the answer could not be printed: {why}",
                             "file"_is = file, "why"_is = why);
             },
             said("Open it in a browser.")});
        const std::filesystem::path path = std::filesystem::absolute(m_file).lexically_normal();
        Json answer{{"file", m_file}, {"bytes", page.size()}};
        answer.update(facts_of(report));
        answer["path"] = path.native();
        const bool has_links = session.world().out_is_terminal && session.color();
        if (session.format() != Format::table || !session.settings().quiet)
            print_object(session, answer, told(report, file_link(path, has_links), page.size()) + "\n");
        if (m_open) show_in_browser(session, path.native());
    }

    /// The answer first: a browser may stay in front of the terminal.
    static void show_in_browser(Session& session, const std::string& path) {
        if (!session.world().out_is_terminal || !session.world().browse)
            return session.note(said("The report is not opened: standard output is no terminal."));
        session.flush();
        if (const auto why_not = session.world().browse(path))
            session.warn(
                said("The report was not opened: {why}. Open it yourself, or set BROWSER to the command of a "
                     "browser.",
                     "why"_is = *why_not));
    }

    static constexpr OutputKind kind{msgid("report"), is_report_page};

    std::string m_file;
    std::optional<std::string> m_title;
    std::optional<std::string> m_as_of;
    bool m_open = false;
    bool m_yes = false;
};

}  // namespace

extern const Command report_command{
    "",
    "report",
    msgid("write the fleet as one page of HTML"),
    {msgid("Writes the fleet as one page of HTML, to be kept, printed or mailed: SIMs by status, profile and "
           "rate plan, what changes on the first, which SIMs deviate, longest first, and the requests of the "
           "last 30 days. Of long lists it shows the first 50 rows and counts the others. The page needs "
           "nothing else: no network, no script. A report of that name is replaced, another file after a "
           "question."),
     msgid("Its heading is what --title says, else the name of the store's file. With --as-of it is about "
           "the end of a day gone by, or about a day to come, with the plans in force then. --open shows it "
           "by the command in BROWSER, or by xdg-open, on a terminal.")},
    "    simprof report fleet.html --title \"Fleet of ACME\"\n"
    "    simprof report - > page.html",
    make_action<WriteReport>};

}  // namespace simprof::cli
