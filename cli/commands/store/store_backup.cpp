#include "lib/store/store_backup.hpp"

#include "cli/commands/copy_place.hpp"
#include "cli/output/store/backup_output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/server_location.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstddef>
#include <optional>

namespace simprof::cli {

namespace {

class BackUpStore final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("FILE"), Declaration::Value::file,
                       msgid("the backup, a file that is not there yet"), m_file);
        words.option("--keep", msgid("N"), Declaration::Value::number,
                     msgid("put the instant into the name, and keep the N newest backups of such names"),
                     m_keep);
    }

    ExitCode run(Session& session) override {
        const std::optional<std::size_t> keep = number_to_keep();
        const std::string file = keep ? dated_backup(m_file, session.now()) : m_file;
        expect_free_for_copy(session, file);
        const StoreAccess access = session.store_access();
        const BackupReport report = back_up_store(access, file);
        const Sentence head = said("It goes up to request {head}.", "head"_is = to_string(report.head));
        std::vector<std::string> removed;
        if (keep) {
            session.is_done({said("The backup {file} is made, but older ones could not be removed, because "
                                  "it was interrupted.",
                                  "file"_is = report.file),
                             [file = report.file](const Sentence& why) {
                                 return said(
                                     "The backup {file} is made, but older ones could not be removed: {why}",
                                     "file"_is = file, "why"_is = why);
                             },
                             head});
            removed = remove_older_backups(access, m_file, *keep);
        }
        session.is_done({said("The backup {file} is made, but the answer could not be printed, because it "
                              "was interrupted.",
                              "file"_is = report.file),
                         [file = report.file](const Sentence& why) {
                             return said(
                                 "The backup {file} is made, but the answer could not be printed: {why}",
                                 "file"_is = file, "why"_is = why);
                         },
                         head});
        print_backup(session, report, removed);
        if (is_server_location(access.location) && session.format() == Format::table)
            session.note(said(
                "This goes back by `{command}`; the server's own backups are pg_dump's and pg_basebackup's.",
                "command"_is = copy_back(report)));
        return ExitCode::done;
    }

private:
    static std::string copy_back(const BackupReport& report) {
        return fmt::format("simprof store copy {} postgresql://...", shell_word(report.file));
    }

    [[nodiscard]] std::optional<std::size_t> number_to_keep() const {
        if (!m_keep) return {};
        std::size_t number = 0;
        const char* end = m_keep->data() + m_keep->size();
        const auto read = std::from_chars(m_keep->data(), end, number);
        if (read.ec == std::errc{} && read.ptr == end && number > 0) return number;
        throw Error{ErrorKind::malformed,
                    said("“{number}” is no number of backups to keep.", "number"_is = *m_keep),
                    said("--keep takes a number from 1 on.")};
    }

    std::string m_file;
    std::optional<std::string> m_keep;
};

}  // namespace

extern const Command store_backup_command{
    "store",
    "backup",
    msgid("copy the store to a file that can be restored"),
    {msgid("Copies the store as it is now to a new file, while others go on working. The copy is whole, "
           "checked and on the disk when the command says so, and only you can read it: it holds "
           "subscribers' data. A file that is there already is never written over."),
     msgid("A copy by cp of a store in use is not such a backup: what is being written tears it."),
     msgid("With --keep the name is a stem: the instant goes before its ending, as in "
           "/backup/fleet-20261123T091500Z.db, and of the backups with such names the N newest stay. No "
           "other file is touched."),
     msgid("Of a store on a server it makes a file store with the same content and history, which `simprof "
           "store copy FILE postgresql://...` puts into an empty database again. It does not take the place "
           "of the server's own backups: pg_dump -Fc -n simprof keeps the store as the server has it, "
           "pg_restore brings it back; pg_basebackup with an archive of the log keeps the whole server up to "
           "any instant."),
     msgid("It prints the head of the chain, N:HASH: kept elsewhere, `simprof store check --anchor` holds "
           "the store against it. `simprof store restore` brings a backup back.")},
    "    simprof store backup before-migration.db\n"
    "    simprof store backup fleet.db --keep 14",
    make_action<BackUpStore>};

}  // namespace simprof::cli
