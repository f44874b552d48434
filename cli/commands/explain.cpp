#include "cli/commands/list_words.hpp"
#include "cli/manual/rule_page.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/model/error.hpp"
#include "lib/rules/rule_book.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof::cli {

namespace {

Error unknown_rule(const std::string& id) {
    std::vector<std::string_view> ids;
    for (const RuleEntry& rule : rule_book()) ids.push_back(rule.id);
    const auto near = nearest_name(id, ids);
    return {ErrorKind::not_found, fmt::format("There is no rule “{}”.", id),
            near ? fmt::format("Did you mean {}?", *near) : "`simprof explain` lists the rules."};
}

class Explain final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("RULE", Declaration::Value::rule, "the id of a rule, such as MIG-2", m_id);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        m_id ? print_one(session, *m_id) : print_all(session, m_list.wish());
        return ExitCode::done;
    }

private:
    static void print_one(Session& session, const std::string& id) {
        const RuleEntry* rule = find_rule(id);
        if (rule == nullptr) throw unknown_rule(id);
        const HelpPage page = page_about_rule(*rule, usual_text_width(session.width()));
        print_object(session, page.object, page.text);
    }

    static void print_all(Session& session, const ListWish& wish) {
        std::vector<Json> rows;
        for (const RuleEntry& rule : rule_book()) rows.push_back(page_about_rule(rule, 0).object);
        const std::vector<ListingColumn> columns{
            {"/id", "id", "RULE"}, {"/title", "title", "ABOUT", true}, {"/sentence", "sentence", ""},
            {"/why", "why", ""},   {"/way_out", "way_out", ""},        {"/chosen", "chosen", ""},
        };
        print_listing(session, "rules", rows, columns, "There are no rules.", wish);
    }

    std::optional<std::string> m_id;
    ListWords m_list;
};

}  // namespace

extern const Command explain_command{
    "", "explain", "explain a rule: what it says, why, and what to do",
    "Explains a rule by its id, as error messages give it: what it says, why it is so, and what to do "
    "about it. Without an id it lists all rules.\n\n"
    "    simprof explain MIG-2\n"
    "    simprof explain -o csv",
    make_action<Explain>};

}  // namespace simprof::cli
