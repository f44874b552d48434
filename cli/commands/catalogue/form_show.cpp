#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/formats/forms/form_writing.hpp"
#include "lib/model/error.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simprof::cli {

namespace {

class ShowForm final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("NAME"), Declaration::Value::form,
                       msgid("the form; with --column simprof-csv, if none is named"), m_name);
        words.option("--column", msgid("NAME=FIELD"), Declaration::Value::column,
                     msgid("what a column or a key of your files is"), m_columns);
        words.option("--word", msgid("FIELD:WORD=VALUE"), Declaration::Value::text,
                     msgid("what a word of them means"), m_words);
        words.option("--ignore", msgid("NAME"), Declaration::Value::text,
                     msgid("a column or a key to pass over"), m_ignored);
    }

    ExitCode run(Session& session) override {
        const bool is_own = !m_columns.empty() || !m_words.empty() || !m_ignored.empty();
        if (!m_name && !is_own)
            throw Error{ErrorKind::malformed, said("No form is named."),
                        said("See all forms: simprof form list")};
        SimForm form = session.forms().named(m_name.value_or(std::string{general_table_form}));
        if (is_own) {
            form = kept_form(form, wishes());
            form.text = write_form(form);
        }
        const Json json{{"name", form.name},
                        {"title", form.title},
                        {"file", form.is_own() ? Json(form.origin) : Json{}},
                        {"toml", form.text}};
        print_object(session, json, form.text);
        return ExitCode::done;
    }

private:
    [[nodiscard]] FormWishes wishes() const {
        FormWishes wishes{{}, {}, {}, m_ignored};
        for (const std::string& column : m_columns) wishes.add_column(column);
        for (const std::string& word : m_words) wishes.add_word(word);
        return wishes;
    }

    std::optional<std::string> m_name;
    std::vector<std::string> m_columns;
    std::vector<std::string> m_words;
    std::vector<std::string> m_ignored;
};

}  // namespace

extern const Command form_show_command{
    "form",
    "show",
    msgid("print a form as TOML, to make your own from it"),
    {msgid("Prints a form as the TOML that it is read from. A copy in $XDG_CONFIG_HOME/simprof/forms "
           "(~/.config/simprof/forms) is a form of your own, by the name of its file; one with the name of a "
           "form that comes with simprof takes its place. With --column, --word and --ignore, as `simprof "
           "sim import` takes them, the form is printed as it is with these: known by the columns that they "
           "name, it reads files of their kind from then on.")},
    "    simprof form show cisco-control-center\n"
    "    simprof form show --column \"Card No=iccid\" --column \"State=status\" \\\n"
    "        --word \"status:In Use=active\" > our-portal.toml",
    make_action<ShowForm>};

}  // namespace simprof::cli
