#include "cli/manual/pages/form_page.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/pages/page_parts.hpp"
#include "cli/manual/pages/roff.hpp"
#include "cli/words/paragraphs.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <vector>

namespace simprof::cli {

extern const std::string_view form_example;

namespace {

struct FormKey {
    std::string_view name;
    std::string_view value;
    std::string_view meaning;
};

constexpr Paragraphs what_forms_are{
    msgid(
        "A form says how a file of SIMs is read: what its columns or keys are called, and which of its words "
        "is which status. It is a TOML file; the name of the file, without .toml, is the name of the form. "
        "simprof comes with forms for the exports of many platforms (`simprof form list`); your own stand in "
        "$XDG_CONFIG_HOME/simprof/forms (~/.config/simprof/forms where that is not set), those of everybody "
        "on the computer in /etc/simprof/forms. One of yours with the name of another takes its place."),
    msgid("A file shows its form by its names, and the answer says which was taken and why; --form names "
          "one. A tie is asked about, never guessed. `simprof form show` prints a form to begin with, and "
          "with --column and --word it writes one.")};

constexpr FormKey form_keys[] = {
    {"title", msgid("\"TEXT\""), msgid("What people call it. Needed.")},
    {"kind", msgid("\"table\" or \"json\""),
     msgid("A table is a CSV or the first sheet of an xlsx that names SIMs; JSON is one document or a SIM a "
           "line. Needed.")},
    {"source", msgid("\"TEXT\""), msgid("From where the columns and words are known.")},
    {"known-by", msgid("[\"NAME\", ...]"),
     msgid("Names that are all there in a file of this form. Without it, most of the fields have to be "
           "there.")},
    {"general", "true",
     msgid("Takes any file with a column for the ICCID or MSISDN that no other form knows better.")},
    {"ignore", msgid("[\"NAME\", ...]"),
     msgid("Names to pass over, though they sound like a status, a plan, a profile or an option (IMP-2).")},
    {"keeps-first-imsi", "true",
     msgid("Rows of one card that differ in the IMSI only are one, with the first IMSI.")},
};

constexpr FormKey form_tables[] = {
    {"[fields]", msgid("FIELD = \"NAME\" or [\"NAME\", ...]"),
     msgid("Which column or key a field is; of several the first that is there. Fields are the columns of "
           "`simprof sim list -o csv`, `first_use`, and `opt:NAME` for an option of the pack. An ICCID or an "
           "MSISDN is needed. In JSON a name is a path: `status.id`, `links.cellular[].sim`, "
           "`deviceIds[kind=iccid].id`, `profiles.*.iccid`.")},
    {msgid("[words.FIELD]"), msgid("\"WORD\" = \"VALUE\" or { is = \"VALUE\", why = \"TEXT\" }"),
     msgid("What a word of the file means. A status is one of simprof's, or `refuse`, `ask`, `none`: then "
           "its row is refused with the reason (IMP-3).")},
    {"[options]", msgid("list = \"PATH\", name = \"KEY\", value = \"KEY\""),
     msgid("Where JSON lists a SIM's options.")},
    {"[page]", msgid("list = \"KEY\", more = [\"PATH\", ...], total = \"PATH\", pages = \"PATH\""),
     msgid("Where one JSON document holds its SIMs, and what tells that there are more pages of it.")},
    {"[lines]", msgid("before-header = [\"CELL\", ...], before-row = [\"CELL\", ...], footer = \"CELL\""),
     msgid("Lines around the rows of a table that are none.")},
};

template <std::size_t Count>
std::string list_of_form(const FormKey (&list)[Count]) {
    std::vector<roff::Item> items;
    items.reserve(Count);
    for (const FormKey& key : list) {
        const bool is_table = key.name.starts_with('[');
        items.push_back({fmt::format("Cm {}{} Ar {}", roff::quoted(is_table ? spoken(key.name) : key.name),
                                     is_table ? "" : " No =", roff::quoted(spoken(key.value))),
                         roff::text(spoken(key.meaning))});
    }
    return roff::list(items);
}

}  // namespace

std::string_view example_form() { return form_example; }

std::string manual_page_of_forms() {
    std::string page = beginning_of_page("simprof-form", '5', msgid("how simprof reads files of SIMs"));
    page += roff::heading(say("DESCRIPTION")) + roff::paragraphs(spoken_text(what_forms_are));
    page += roff::subheading(say("Keys")) + list_of_form(form_keys) + roff::subheading(say("Tables")) +
            list_of_form(form_tables);
    page += roff::heading(say("FILES"));
    const std::string file = say("NAME") + ".toml";
    page += roff::list({{"Pa $XDG_CONFIG_HOME/simprof/forms/" + file, roff::text(say("yours"))},
                        {"Pa /etc/simprof/forms/" + file, roff::text(say("of everybody on the computer"))}});
    page += roff::heading(say("EXAMPLES")) +
            roff::text(say("A portal whose export has the columns Card No, State and Owner:")) + "\n" +
            roff::verbatim(form_example);
    return page + roff::see_also({{"simprof"},
                                  {"simprof-sim-import"},
                                  {"simprof-form-list"},
                                  {"simprof-form-show"},
                                  {"simprof-domain", '7'}});
}

}  // namespace simprof::cli
