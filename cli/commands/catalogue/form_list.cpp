#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

Json form_as_json(const SimForm& form) {
    return {{"name", form.name},
            {"title", form.title},
            {"kind", form.kind == SimForm::Kind::json ? "json" : "table"},
            {"source", form.source.empty() ? Json{} : Json(form.source)},
            {"file", form.is_own() ? Json(form.origin) : Json{}}};
}

class ListForms final : public Action {
public:
    void declare(Declaration& words) override { m_list.declare(words); }

    ExitCode run(Session& session) override {
        const ListWish wish = m_list.wish();
        std::vector<Json> rows;
        for (const SimForm* form : session.forms().all()) rows.push_back(form_as_json(*form));
        print_listing(session, "forms", rows,
                      {{"/name", "name", say("FORM")},
                       {.path = "/title",
                        .csv_name = "title",
                        .title = say("READS"),
                        .may_shrink = true,
                        .shown = in_language_of_run},
                       {"/kind", "kind", say("KIND")},
                       {.path = "/file", .csv_name = "file", .title = say("FILE"), .may_shrink = true},
                       {.path = "/source", .csv_name = "source", .title = "", .may_shrink = true}},
                      said("There is no form."), wish);
        return ExitCode::done;
    }

private:
    ListWords m_list;
};

}  // namespace

extern const Command form_list_command{
    "form",
    "list",
    msgid("list the forms of files that can be read"),
    {msgid("Lists the forms by which files of SIMs are read: what their columns or keys are called, and "
           "which of their words is which status. A file shows its form by its header or its keys; it can be "
           "named, too. Your own forms come first: they stand in $XDG_CONFIG_HOME/simprof/forms "
           "(~/.config/simprof/forms), one a file, or in /etc/simprof/forms.")},
    "    simprof form list\n"
    "    simprof form list --fields name,title --limit 5 -o csv",
    make_action<ListForms>};

}  // namespace simprof::cli
