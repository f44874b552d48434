#include "cli/completion/adapters.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/model/error.hpp"

namespace simprof::cli {

namespace {

class Completion final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("SHELL"), Declaration::Value::shell, msgid("bash, zsh or fish"), m_shell);
    }

    ExitCode run(Session& session) override {
        const auto shell = parse_shell(m_shell);
        if (!shell) {
            throw Error{ErrorKind::malformed,
                        said("There is no completion for the shell “{shell}”.", "shell"_is = m_shell),
                        said("Possible are bash, zsh and fish.")};
        }
        const std::string_view text = adapter_for(*shell);
        Json object = Json::object();
        object["shell"] = m_shell;
        object["script"] = text;
        print_object(session, object, text);
        return ExitCode::done;
    }

private:
    std::string m_shell;
};

}  // namespace

extern const Command completion_command{
    "",
    "completion",
    msgid("print a script that completes commands in a shell"),
    {msgid("Prints a script that lets a shell complete what is typed: commands, options and their values, "
           "and what the store has: profiles, packs, plans, groups, requests, ICCIDs and MSISDNs that begin "
           "so, the options of the pack at hand and their values. The script holds no names: it asks the "
           "program, which answers from the store that the line means, in some milliseconds, and writes "
           "nothing. Where the program was installed with its files, bash (with bash-completion), zsh and "
           "fish find the script by themselves."),
     msgid("Else one line in the file that the shell reads when it starts does the same: `source <(simprof "
           "completion bash)` in ~/.bashrc, `source <(simprof completion zsh)` in ~/.zshrc behind compinit, "
           "`simprof completion fish | source` in config.fish. Or the script is kept where the shell looks, "
           "in a directory that `mkdir -p` makes: as ~/.local/share/bash-completion/completions/simprof, as "
           "_simprof in a directory of zsh's fpath, as ~/.config/fish/completions/simprof.fish.")},
    "    simprof completion bash > simprof.bash\n"
    "    simprof completion zsh > _simprof\n"
    "    simprof completion fish > simprof.fish",
    make_action<Completion>};

}  // namespace simprof::cli
