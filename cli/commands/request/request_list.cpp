#include "lib/operations/history/request_list.hpp"

#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/history/about.hpp"
#include "lib/operations/history/reversions.hpp"

#include <map>
#include <string>

namespace simprof::cli {

namespace {

class ListRequests final : public Action {
public:
    void declare(Declaration& words) override {
        using Value = Declaration::Value;
        words.option("--since", msgid("DAY"), Value::day, msgid("requests of that billing day and later"),
                     m_since);
        words.option("--until", msgid("DAY"), Value::day, msgid("requests of that billing day and earlier"),
                     m_until);
        words.option("--actor", msgid("ACTOR"), Value::actor, msgid("requests that ACTOR made"),
                     m_selection.filter.actors);
        words.option("--kind", msgid("KIND"), Value::request_kind,
                     msgid("requests of a kind, such as sim.migrate"), m_selection.kinds);
        words.option("--reference", msgid("TEXT"), Value::reference,
                     msgid("requests with that ticket or order"), m_selection.filter.references);
        words.option("--sim", msgid("SIM"), Value::sim,
                     msgid("requests in a SIM's history, edits of its profile included"), m_selection.sims);
        words.option("--profile", msgid("PROFILE"), Value::profile, msgid("requests that changed a profile"),
                     m_selection.profiles);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        const ListWish wish = m_list.wish();
        if (wish.limit && !wish.order) m_selection.limit = *wish.limit;  // the newest
        m_selection.filter.since = read_day(m_since);
        m_selection.filter.until = read_day(m_until);
        const auto snapshot = session.store().read();
        const bool for_people = session.format() == Format::table;
        const auto others = for_people ? taken_back(*snapshot) : std::map<RequestNumber, RequestNumber>{};
        std::vector<Json> rows;
        for (const Request& request : list_requests(*snapshot, m_selection)) {
            rows.push_back(to_json(request));
            if (!for_people) continue;
            rows.back()["about"] = spoken(about(request));
            if (wish.fields.empty()) rows.back()["about"] = story(request, others);
        }
        const bool store_is_new = !snapshot->last_request();
        print_listing(session, "requests", rows, columns(snapshot->billing_zone()),
                      store_is_new ? said("There is no request.") : said("No request fits."), wish);
        return ExitCode::done;
    }

private:
    /// What the request did, why, for which ticket, and whether that is in force.
    static std::string story(const Request& request, const std::map<RequestNumber, RequestNumber>& others) {
        std::string deed = spoken(about(request)) + why_and_ticket(request);
        const auto by = others.find(request.number);
        if (by == others.end()) return deed;
        return say("{deed}; taken back by {request}", "deed"_is = deed,
                   "request"_is = static_cast<std::int64_t>(by->second));
    }

    static std::vector<ListingColumn> columns(const BillingZone& zone) {
        const auto in_zone = [zone](const Json& at) {
            const auto instant = parse_instant(*at.text());
            return instant ? zone.local_time(*instant) : *at.text();
        };
        return {{.path = "/id", .csv_name = "id", .title = say("REQUEST"), .right = true},
                {.path = "/at", .csv_name = "at", .title = say("AT"), .shown = in_zone},
                {.path = "/about", .csv_name = "", .title = say("ABOUT"), .may_shrink = true, .wraps = true},
                {"/day", "day", ""},
                {"/kind", "kind", ""},
                {.path = "/actor", .csv_name = "actor", .title = say("BY"), .may_shrink = true, .leaves = 2},
                {"/origin", "origin", ""},
                {.path = "/reached", .csv_name = "reached", .title = say("SIMS"), .right = true},
                {"/subject", "subject", ""},
                {"/reason", "reason", ""},
                {"/reference", "reference", ""},
                {"/command", "command", ""},
                {"/version", "version", ""},
                {"/uid", "uid", ""},
                {"/reverts", "reverts", ""},
                {"/rehearsal", "rehearsal", ""},
                {"/gave_up", "gave_up", ""},
                {"/about", "about", ""}};
    }

    RequestSelection m_selection;
    std::optional<std::string> m_since;
    std::optional<std::string> m_until;
    ListWords m_list;
};

}  // namespace

extern const Command request_list_command{
    "request",
    "list",
    msgid("list what was changed, when and by whom"),
    {msgid("Lists the requests, newest first: every command that changed something, with its number, "
           "instant, author, reason and how many SIMs it changed. Requests are only ever added."),
     msgid("Filters narrow the list, and values of one filter are alternatives: --since and --until by "
           "billing day, --actor by who asked, --kind by the command, --reference by ticket. --sim keeps "
           "what its history tells, edits of the profiles that it followed included; --profile what changed "
           "a profile. --limit keeps the newest only."),
     msgid("Numbers are the order, whatever the clock said: a day ends with the last request made on it or "
           "before.")},
    "    simprof request list --limit 20\n"
    "    simprof request list --since 2026-11-01 --kind sim.import\n"
    "    simprof request list --sim 8933224000000010003 -o json",
    make_action<ListRequests>};

}  // namespace simprof::cli
