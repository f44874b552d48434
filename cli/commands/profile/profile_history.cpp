#include "cli/language/spoken.hpp"
#include "cli/output/sims/history_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/text/words/terminal_text.hpp"

namespace simprof::cli {

namespace {

class ShowProfileHistory final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("PROFILE"), Declaration::Value::profile,
                       msgid("the profile, also one that is deleted"), m_profile);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const BillingZone& zone = snapshot->billing_zone();
        const ProfileHistory history = profile_history(*snapshot, m_profile);
        std::vector<Json> rows;
        for (const ProfileHistoryEntry& entry : history.entries) {
            if (session.format() == Format::table) {
                const std::string at = zone.local_time(entry.request.at);
                session.print(history_paragraph(headline(entry.request, at, session.who(entry.request)),
                                                effect_lines(entry, history), session.width()));
                continue;
            }
            rows.push_back(to_json(entry, history));
            if (session.format() == Format::csv) rows.back()["effect"] = effect_for_programs(entry, history);
        }
        if (session.format() != Format::table)
            print_listing(session, "history", rows, columns(), {});
        else
            session.print(wrapped(say("Times are those of the billing zone {zone}.", "zone"_is = zone.name()),
                                  session.width()) +
                          "\n");
        return ExitCode::done;
    }

private:
    static std::vector<ListingColumn> columns() {
        std::vector<ListingColumn> columns = history_columns();
        columns.push_back({"/reached", "reached", ""});
        return columns;
    }

    std::string m_profile;
};

}  // namespace

extern const Command profile_history_command{
    "profile",
    "history",
    msgid("tell the life of one profile, in order"),
    {msgid("Tells everything that happened to one profile: when it was created, edited, given new options by "
           "a catalogue, archived, opened again or deleted, by whom and why, which options changed from what "
           "to what, and how many SIMs an edit reached. A deleted profile can still be told, until another "
           "one takes its name.")},
    "    simprof profile history tracker-eu\n"
    "    simprof profile history tracker-eu -o csv",
    make_action<ShowProfileHistory>};

}  // namespace simprof::cli
