#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/question.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/model/error.hpp"
#include "lib/store/upgrade.hpp"
#include "lib/text/words/shell_word.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <optional>

namespace simprof::cli {

namespace {

/// Of a store that has the schema already nothing more is read.
Json document_of(const UpgradeReport& report, bool dry_run) {
    const bool is_old = report.from != report.to;
    return {{"store", report.location},
            {"dry_run", dry_run},
            {"from", report.from},
            {"to", report.to},
            {"sims", is_old ? Json(report.sims) : Json{}},
            {"requests", is_old ? Json(report.requests) : Json{}},
            {"clock", is_old ? Json(to_string(report.clock)) : Json{}},
            {"backup", text_or_null(report.backup)},
            {"old_head", text_or_null(report.old_head)},
            {"new_head", text_or_null(report.new_head)}};
}

/// A file was copied before; of a server that is the server's work.
Sentence kept_by(const UpgradeReport& report, bool to_come) {
    if (!report.backup.empty() && to_come)
        return said("As it was it would be kept in {file}.", "file"_is = report.backup);
    if (!report.backup.empty()) return said("As it was it is kept in {file}.", "file"_is = report.backup);
    if (!to_come) return said("The chain over its history stays.");
    return said("simprof keeps no copy of it: make one before, with pg_dump -Fc -n simprof -f FILE {store}.",
                "store"_is = shell_word(shown_safely(report.location)));
}

Sentence way_of(const UpgradeReport& report, bool to_come) {
    if (to_come)
        return said(
            "{store} would come from schema version {old} to {new}, with all of its SIMs ({sims}) and "
            "requests ({requests}).",
            "store"_is = report.location, "old"_is = report.from, "new"_is = report.to,
            "sims"_is = report.sims, "requests"_is = report.requests);
    return said(
        "{store} came from schema version {old} to {new}, with all of its SIMs ({sims}) and requests "
        "({requests}).",
        "store"_is = report.location, "old"_is = report.from, "new"_is = report.to, "sims"_is = report.sims,
        "requests"_is = report.requests);
}

Sentence clock_of(const UpgradeReport& report) {
    return report.clock == Clock::real ? said("It lives by the machine's clock.")
                                       : said("It lives by SIMPROF_NOW, as a store for rehearsals.");
}

/// What is kept, and where the store as it was is.
std::string effect_of(const UpgradeReport& report, bool to_come) {
    return spoken_safely(way_of(report, to_come).then(kept_by(report, to_come)).then(clock_of(report))) +
           "\n";
}

std::string shown_head(const std::string& head) { return head.empty() ? "-" : head; }

Sentence heads_of(const UpgradeReport& report) {
    if (report.old_head == report.new_head)
        return said("The head of its chain is {head}, as before.", "head"_is = shown_head(report.new_head));
    return said("The head of its chain was {old}.\nNow it is {new}.", "old"_is = shown_head(report.old_head),
                "new"_is = shown_head(report.new_head));
}

std::string text_of(const UpgradeReport& report, bool to_come) {
    if (report.from == report.to)
        return say("The store has schema version {version} already; nothing to do.",
                   "version"_is = report.to) +
               "\n";
    const std::string effect = effect_of(report, to_come);
    if (!to_come) return fmt::format("{}{}\n", effect, spoken(heads_of(report)));
    return fmt::format("{}{}\n{}\n", effect,
                       say("The head of its chain is {head}.", "head"_is = shown_head(report.old_head)),
                       say("This was a dry run: nothing was changed."));
}

class UpgradeStore final : public Action {
public:
    void declare(Declaration& words) override {
        words.flag("-n,--dry-run", msgid("judge and show everything, change nothing"), m_dry_run);
        words.flag("-y,--yes", msgid("upgrade without being asked"), m_yes);
    }

    ExitCode run(Session& session) override {
        const StoreAccess access = session.store_access();
        UpgradeReport report = preview_upgrade(access);
        const bool is_new = report.from == report.to;
        if (!is_new && !m_dry_run) {
            if (!m_yes) confirm(session, report);
            report = upgrade_store(access, m_yes ? std::nullopt : std::optional{report});
            session.is_done(
                {said("The store {store} is upgraded, but the answer could not be printed, because it was "
                      "interrupted.",
                      "store"_is = report.location),
                 [store = report.location](const Sentence& why) {
                     return said("The store {store} is upgraded, but the answer could not be printed: {why}",
                                 "store"_is = store, "why"_is = why);
                 },
                 heads_of(report)});
        }
        if (session.format() != Format::table || !session.settings().quiet)
            print_object(session, document_of(report, m_dry_run),
                         wrapped_lines(text_of(report, m_dry_run), session.width()));
        return ExitCode::done;
    }

private:
    static void confirm(Session& session, const UpgradeReport& report) {
        if (!session.can_ask())
            throw Error{ErrorKind::not_confirmed,
                        said("The store would be upgraded, and nobody confirmed it."),
                        said("Look at --dry-run, then say --yes.")};
        if (!is_agreed(session,
                       {wrapped_lines(effect_of(report, true), session.width()), said("Upgrade the store?")}))
            throw Error{ErrorKind::not_confirmed, said("Not confirmed; nothing was changed.")};
    }

    bool m_dry_run = false;
    bool m_yes = false;
};

}  // namespace

extern const Command store_upgrade_command{
    "store",
    "upgrade",
    msgid("bring a store of an older simprof up to date"),
    {msgid(
         "Brings a store of an older schema to that of this simprof, with all that it holds: SIMs, requests, "
         "their numbers, days and reasons. Every other command refuses such a store and leaves it as it is."),
     msgid("The chain over its history is verified first; where a request was altered, the store is refused. "
           "The store as it is is kept as FILE.schema1 beside it. Then the chain is written anew, and its "
           "head is printed before and after. A power cut leaves the old store or the new one, never "
           "something between; run it again."),
     msgid("A store on a server is changed in one transaction, while no other command writes; its chain "
           "stays as it is. The server's own means keep it as it was: the question names the command. "
           "Whoever upgrades it has to own it.")},
    "    simprof store upgrade --dry-run\n"
    "    simprof store upgrade --yes",
    make_action<UpgradeStore>};

}  // namespace simprof::cli
