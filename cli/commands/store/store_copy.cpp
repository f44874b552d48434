#include "lib/store/store_copy.hpp"

#include "cli/output/store/backup_output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

class CopyStore final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("FROM"), Declaration::Value::file,
                       msgid("the store, a file or a place such as postgresql://db/sims"), m_from);
        words.argument(msgid("TO"), Declaration::Value::file,
                       msgid("the copy, a file that is not there yet, or a database without a store"), m_to);
    }

    std::vector<std::string> locations() const override { return {m_from, m_to}; }

    ExitCode run(Session& session) override {
        const CopyReport report = copy_store(session.store_access(m_from, m_to), m_to);
        session.is_done(
            {said("The copy {file} is made, but the answer could not be printed, because it was interrupted.",
                  "file"_is = report.to),
             [file = report.to](const Sentence& why) {
                 return said("The copy {file} is made, but the answer could not be printed: {why}",
                             "file"_is = file, "why"_is = why);
             },
             said("It goes up to request {head}.", "head"_is = to_string(report.head))});
        print_copy(session, report);
        return ExitCode::done;
    }

private:
    std::string m_from;
    std::string m_to;
};

}  // namespace

extern const Command store_copy_command{
    "store",
    "copy",
    msgid("copy a store with its history between files and servers"),
    {msgid("Copies the store FROM with its whole history to TO: a file that is not there yet, or a "
           "PostgreSQL database that has no store yet, as in postgresql://db.example/sims. Either may be a "
           "file or on a server. What TO becomes is the same store, with the same chain and the same head: a "
           "team moves from a file to a server this way, and back. --store is not looked at."),
     msgid("The copy is written in portions that stay. Where it is interrupted, killed or loses its "
           "connection, the same command again goes on behind what is there. Until the copy is whole and its "
           "chain is verified, no command opens it as a store. Others may go on with FROM meanwhile, and "
           "what they do comes along until the copy is whole; what they do later does not."),
     msgid(
         "A store that is at TO already is left as it is. A new file is its owner's alone, as with `simprof "
         "init`, or its group's where FROM is shared with one. Rights at a server are those of its roles.")},
    "    simprof store copy simprof.db desk.db\n"
    "    simprof store copy simprof.db archive.db --output json",
    make_action<CopyStore>};

}  // namespace simprof::cli
