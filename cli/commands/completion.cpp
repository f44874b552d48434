#include "cli/manual/completion_script.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/model/error.hpp"

#include <fmt/core.h>

namespace simprof::cli {

namespace {

class Completion final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("SHELL", Declaration::Value::shell, "bash, zsh or fish", m_shell);
    }

    ExitCode run(Session& session) override {
        const CompletionScript* script = find_completion_script(m_shell);
        if (script == nullptr) {
            throw Error{ErrorKind::malformed,
                        fmt::format("There is no completion for the shell “{}”.", m_shell),
                        "Possible are bash, zsh and fish."};
        }
        const std::string text = script->write();
        Json object = Json::object();
        object["shell"] = script->shell;
        object["script"] = text;
        print_object(session, object, text);
        return ExitCode::done;
    }

private:
    std::string m_shell;
};

}  // namespace

extern const Command completion_command{
    "", "completion", "print a script that completes commands in a shell",
    "Prints a script that lets a shell complete the commands, options and values of simprof.\n\n"
    "    simprof completion bash > ~/.local/share/bash-completion/completions/simprof\n"
    "    simprof completion zsh > \"${fpath[1]}/_simprof\"\n"
    "    simprof completion fish > ~/.config/fish/completions/simprof.fish",
    make_action<Completion>};

}  // namespace simprof::cli
