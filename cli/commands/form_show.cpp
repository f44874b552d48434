#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

class ShowForm final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("NAME", Declaration::Value::form, "the form", m_name);
    }

    ExitCode run(Session& session) override {
        const SimForm& form = session.forms().named(m_name);
        const Json json{{"name", form.name},
                        {"title", form.title},
                        {"file", form.is_own() ? Json(form.origin) : Json{}},
                        {"toml", form.text}};
        print_object(session, json, form.text);
        return ExitCode::done;
    }

private:
    std::string m_name;
};

}  // namespace

extern const Command form_show_command{
    "form", "show", "print a form as TOML, to make your own from it",
    "Prints a form as the TOML that it is read from. A copy in $XDG_CONFIG_HOME/simprof/forms "
    "(~/.config/simprof/forms) is "
    "a form of your own, by the name of its file; one with the name of a form that comes with simprof takes "
    "its place.\n\n"
    "    simprof form show cisco-control-center\n"
    "    mkdir -p ~/.config/simprof/forms\n"
    "    simprof form show simprof-csv > ~/.config/simprof/forms/our-portal.toml",
    make_action<ShowForm>};

}  // namespace simprof::cli
