#include "cli/commands/copy_place.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace simprof::cli {

namespace {

class RehearseStore final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("FILE"), Declaration::Value::file,
                       msgid("the copy, a file that is not there yet"), m_file);
    }

    ExitCode run(Session& session) override {
        expect_free_for_copy(session, m_file);
        const Instant now = first_instant(session);
        const std::string path = whole_path();
        rehearse_store(session.store_access(), path);
        const std::string store = fmt::format("export SIMPROF_STORE={}", shell_word(path));
        const std::string clock = fmt::format("export SIMPROF_NOW={}", to_string(now));
        session.is_done(
            {said("The copy {file} is made, but the answer could not be printed, because it was interrupted.",
                  "file"_is = path),
             [path](const Sentence& why) {
                 return said("The copy {file} is made, but the answer could not be printed: {why}",
                             "file"_is = path, "why"_is = why);
             },
             said("Use it by: {store}; {clock}", "store"_is = store, "clock"_is = clock)});
        if (session.format() == Format::table)
            session.note(
                said("{file} is a copy to rehearse in. Type these two lines to use it:", "file"_is = m_file));
        const std::vector<std::string> commands{store, clock};
        print_object(session, {{"store", path}, {"now", to_string(now)}, {"commands", commands}},
                     fmt::format("{}\n{}\n", store, clock));
        return ExitCode::done;
    }

private:
    [[nodiscard]] std::string whole_path() const {
        std::error_code error;
        const auto path = std::filesystem::absolute(m_file, error);
        if (!error) return path.lexically_normal().string();
        throw Error{ErrorKind::input_output,
                    said("{file} cannot be found from the directory that you are in: {why}.",
                         "file"_is = m_file, "why"_is = error.message()),
                    said("Name it by its whole path, or go to another directory.")};
    }

    /// The clock's, or that of the last request, where the clock is behind: the copy goes on from there.
    static Instant first_instant(Session& session) {
        const auto last = session.store().read()->last_request();
        return last ? std::max(session.now(), last->at) : session.now();
    }

    std::string m_file;
};

}  // namespace

extern const Command store_rehearse_command{
    "store",
    "rehearse",
    msgid("copy the store, to try things by SIMPROF_NOW"),
    {msgid(
         "Copies the store as it is now to a new file to rehearse in: it lives by SIMPROF_NOW, and this "
         "computer's clock never changes it. So the first of next month can be tried today. The store itself "
         "is changed by this computer's clock alone (SCH-4), and others may use it while it is copied."),
     msgid("It prints the two lines that make a shell use the copy from then on. A file that is there "
           "already is never written over.")},
    "    simprof store rehearse try.db\n"
    "    simprof store rehearse new-year.db -o json",
    make_action<RehearseStore>};

}  // namespace simprof::cli
