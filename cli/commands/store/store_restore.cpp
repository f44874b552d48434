#include "cli/commands/store_place.hpp"
#include "cli/output/store/backup_output.hpp"
#include "cli/session/question.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/model/error.hpp"
#include "lib/store/store_backup.hpp"

#include <optional>

namespace simprof::cli {

namespace {

class RestoreStore final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("FILE"), Declaration::Value::file, msgid("a backup of the store"), m_file);
        words.flag("-n,--dry-run", msgid("judge and show everything, change nothing"), m_dry_run);
        words.flag("-y,--yes", msgid("restore without being asked"), m_yes);
    }

    ExitCode run(Session& session) override {
        expect_way_to_store(session);
        const StoreAccess access = session.store_access();
        const Instant now = session.now();
        RestoreReport report;
        if (m_dry_run || !m_yes) report = preview_restore(access, m_file, now);
        if (!m_dry_run) {
            if (!m_yes) confirm(session, report);
            report = restore_store(access, m_file, now, m_yes ? std::nullopt : std::optional{report});
            session.is_done(
                {said("The store {store} is restored, but the answer could not be printed, because it was "
                      "interrupted.",
                      "store"_is = report.location),
                 [store = report.location](const Sentence& why) {
                     return said("The store {store} is restored, but the answer could not be printed: {why}",
                                 "store"_is = store, "why"_is = why);
                 },
                 report.kept.empty() ? Sentence{}
                                     : said("As it was it is kept in {file}.", "file"_is = report.kept)});
        }
        print_restoration(session, report, m_dry_run);
        return ExitCode::done;
    }

private:
    static void confirm(Session& session, const RestoreReport& report) {
        if (!session.can_ask())
            throw Error{ErrorKind::not_confirmed,
                        said("The store would be replaced and nobody confirmed it; requests that would be "
                             "lost: {requests}.",
                             "requests"_is = report.lost_requests),
                        said("Look at --dry-run, then say --yes.")};
        if (!is_agreed(session, {effect_of(report, true, session.width()), said("Restore the store?")}))
            throw Error{ErrorKind::not_confirmed, said("Not confirmed; nothing was changed.")};
    }

    std::string m_file;
    bool m_dry_run = false;
    bool m_yes = false;
};

}  // namespace

extern const Command store_restore_command{
    "store",
    "restore",
    msgid("bring a backup of the store back"),
    {msgid("Makes the store what a backup is. It shows which requests that loses, by number, and asks. The "
           "backup is checked before, and the store afterwards; where anything fails it is as it was."),
     msgid("The store as it is is kept beside it, as FILE.before-INSTANT: restoring that takes the "
           "restoration back. Remove it when you do not need it any more: it holds subscribers' data. A "
           "store that cannot be opened is set aside with its journal as FILE.damaged-INSTANT, and where "
           "there is none the backup becomes a new one."),
     msgid("Others wait while the backup is written into the store, and go on with what it holds then. A "
           "backup of an older schema is brought up to date first, by `simprof --store BACKUP store "
           "upgrade`.")},
    "    simprof store backup fleet.db\n"
    "    simprof store restore fleet.db --dry-run\n"
    "    simprof store restore fleet.db --yes",
    make_action<RestoreStore>};

}  // namespace simprof::cli
