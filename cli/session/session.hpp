#pragma once

#include "cli/settings/settings.hpp"
#include "cli/world/exit_code.hpp"
#include "cli/world/progress.hpp"
#include "cli/world/world.hpp"
#include "lib/formats/forms/form_library.hpp"
#include "lib/model/request.hpp"
#include "lib/model/warning.hpp"
#include "lib/store/open.hpp"
#include "lib/text/reading/encoding.hpp"
#include "lib/text/reading/text_source.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace simprof::cli {

/// What a command works with: the settings in force, the streams, the clock and the store.
class Session {
public:
    Session(const World& world, Settings settings, std::string command);
    ~Session();

    [[nodiscard]] const World& world() const { return m_world; }
    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] Format format() const { return m_settings.format; }

    /// Data, on standard output. Collected, and written once the command is done with the store.
    void print(std::string_view text);
    /// So many lines of a table are to come: on a terminal that has no room for them they go through a pager,
    /// which SIMPROF_PAGER or PAGER names. The store is let go before.
    void expect_lines(std::size_t lines);
    /// The last line of a table, for who reads it on a terminal: how many rows, and what is not shown.
    void close_list(std::string_view line);
    /// Data that is written even though the command ends with an error.
    void print_beside_error(std::string_view text) { m_beside_error += text; }
    void flush_beside_error();
    /// No view of the store is open, and none will be: what is printed need not be collected any longer.
    void done_with_store() { m_streams = true; }
    /// Something said to a person, on standard error, as `simprof: note: …`; nothing under --quiet. For
    /// programs it is collected, since standard error then holds at most one document.
    void note(const Sentence& sentence) { tell(msgid("note"), sentence); }
    /// Likewise as `simprof: warning: …`.
    void warn(const Warning& warning) { tell(msgid("warning"), warning); }
    /// What was collected so.
    [[nodiscard]] const Warnings& warnings() const { return m_warnings; }
    /// Writes what `print` collected.
    void flush();
    /// Writes what was noted and warned of, where that was collected.
    void flush_warnings();

    /// True where a person can be asked: a terminal, of which one of both outputs may go elsewhere, and not
    /// --no-input.
    [[nodiscard]] bool can_ask() const;
    /// Asks on the terminal, never on standard input that carries data; the answer without its line end,
    /// nothing at the end of the input or where nobody can be asked.
    [[nodiscard]] std::optional<std::string> ask(std::string_view question);

    /// The clock's instant, or that of SIMPROF_NOW.
    [[nodiscard]] Instant now();
    /// Columns that a table may use; 0: any number (not a terminal).
    [[nodiscard]] int width() const;
    [[nodiscard]] bool color() const;

    /// Where the store is, as people may see it: without a password.
    [[nodiscard]] std::string shown_store() const;
    /// The store, opened at first use.
    [[nodiscard]] Store& store();
    /// How it is opened.
    [[nodiscard]] StoreAccess store_access();
    /// How another one is opened; `beside` is a second one that is used with it.
    [[nodiscard]] StoreAccess store_access(const std::string& location, const std::string& beside = {});
    /// The whole of a file, or of standard input for "-". Throws Error: not_found, input_output, malformed.
    [[nodiscard]] std::string read_file(const std::string& path) const;
    /// A file of SIMs, or standard input for "-", read piece by piece with its progress shown, as UTF-8.
    /// Throws likewise.
    [[nodiscard]] std::unique_ptr<TextSource> open_text(const std::string& path,
                                                        Encoding encoding = Encoding::utf_8);
    /// The forms that files can have: people's own, and those that come with the program. Throws Error: one
    /// of people's cannot be read.
    [[nodiscard]] const FormLibrary& forms();
    /// What is done and stays so, whatever fails from here on, as it is told then.
    struct Done {
        /// "Request 4 is done, but the answer could not be printed, because it was interrupted."
        Sentence interrupted;
        /// "Request 4 is done, but the answer could not be printed: WHY"
        std::function<Sentence(const Sentence& why)> failed;
        Sentence hint;  ///< where what is done can be seen
    };
    /// To be called as soon as something is done: an error is then told as "done, but …".
    void is_done(Done done) { m_done = std::move(done); }
    /// What is done now is a request.
    void committed(RequestNumber request);
    [[nodiscard]] const std::optional<Done>& done() const { return m_done; }
    /// Takes the line that shows progress away.
    void clear_progress() { m_progress.clear(); }
    /// How a command for the same store begins: "simprof", or with the --store that was typed.
    [[nodiscard]] std::string program() const;
    /// Who made a request, for people: its actor, and the user that the system knew, where that is another.
    [[nodiscard]] std::string who(const Request& request) const;
    /// Who asks, when, with which words.
    [[nodiscard]] RequestContext request_context(Origin origin);

private:
    void tell(std::string_view kind, const Warning& said);
    [[nodiscard]] bool speaks_to_programs() const;
    void tell_of_waiting(const Sentence& holder);
    void tell_of_rehearsal();

    const World& m_world;
    Settings m_settings;
    std::string m_command;
    std::string m_printed;
    std::string m_beside_error;
    Warnings m_warnings;
    std::string m_unseen;  ///< those and what went elsewhere, as people see it where they are asked
    bool m_streams = false;
    bool m_rehearsal_is_told = false;
    Progress m_progress;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FormLibrary> m_forms;
    std::optional<Done> m_done;
};

/// True where standard error takes colours.
[[nodiscard]] bool colored(const Settings& settings, const World& world);
/// Columns of standard error; 0: any number (not a terminal).
[[nodiscard]] int message_width(const World& world);

}  // namespace simprof::cli
