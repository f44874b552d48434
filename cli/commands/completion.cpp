#include "cli/commands/factories.hpp"
#include "cli/manual/completion_script.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
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

std::unique_ptr<Action> make_completion() { return std::make_unique<Completion>(); }

}  // namespace simprof::cli
