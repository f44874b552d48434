#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/manual/pages/rule_page.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/model/error.hpp"
#include "lib/rules/rule_book.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof::cli {

namespace {

Error unknown_rule(const std::string& id) {
    std::vector<std::string_view> ids;
    for (const RuleEntry& rule : rule_book()) ids.push_back(rule.id);
    const auto near = nearest_name(id, ids);
    return {ErrorKind::not_found, said("There is no rule “{rule}”.", "rule"_is = id),
            near
                ? said("Did you mean {word}?", "word"_is = *near)
                : said("`simprof explain` lists the rules, `simprof pack show PACK` the options of a pack.")};
}

/// Also where its hyphen is left out.
const RuleEntry* rule_with_id(const std::string& typed) {
    const auto found = std::ranges::find_if(
        rule_book(), [&](const RuleEntry& rule) { return folded(rule.id) == folded(typed); });
    return found == rule_book().end() ? nullptr : &*found;
}

/// In English or in the language of this run.
bool tells_of(const RuleEntry& rule, const std::string& word) {
    std::string told;
    for (const std::string_view text : {rule.title, rule.sentence, rule.way_out})
        told += fmt::format("{} {} ", text, spoken(text));
    return folded(told).find(word) != std::string::npos;
}

/// The rules of a subject (`PRO`), else those that tell of what was typed.
std::vector<const RuleEntry*> rules_about(const std::string& typed) {
    const std::string word = folded(typed);
    std::vector<const RuleEntry*> subject;
    std::vector<const RuleEntry*> telling;
    for (const RuleEntry& rule : rule_book()) {
        if (folded(rule.id).starts_with(word)) subject.push_back(&rule);
        if (tells_of(rule, word)) telling.push_back(&rule);
    }
    return subject.empty() ? telling : subject;
}

std::vector<const RuleEntry*> all_rules() {
    std::vector<const RuleEntry*> all;
    for (const RuleEntry& rule : rule_book()) all.push_back(&rule);
    return all;
}

class Explain final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("RULE"), Declaration::Value::rule,
                       msgid("the id of a rule, such as MIG-2, a subject (PRO), or a word"), m_word);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        const RuleEntry* rule = m_word ? rule_with_id(*m_word) : nullptr;
        if (rule != nullptr) {
            const HelpPage page = page_about_rule(*rule, usual_text_width(session.width()));
            print_object(session, page.object, page.text);
            return ExitCode::done;
        }
        const std::vector<const RuleEntry*> rules = m_word ? rules_about(*m_word) : all_rules();
        if (rules.empty()) throw unknown_rule(*m_word);
        print_rules(session, rules, m_list.wish());
        return ExitCode::done;
    }

private:
    static void print_rules(Session& session, const std::vector<const RuleEntry*>& rules,
                            const ListWish& wish) {
        std::vector<Json> rows;
        rows.reserve(rules.size());
        for (const RuleEntry* rule : rules) rows.push_back(page_about_rule(*rule, 0).object);
        const std::vector<ListingColumn> columns{
            {"/id", "id", say("RULE")},
            {.path = "/title",
             .csv_name = "title",
             .title = say("ABOUT"),
             .may_shrink = true,
             .shown = in_language_of_run},
            {"/sentence", "sentence", ""},
            {"/why", "why", ""},
            {"/way_out", "way_out", ""},
            {"/chosen", "chosen", ""},
        };
        print_listing(session, "rules", rows, columns, said("There are no rules."), wish);
    }

    std::optional<std::string> m_word;
    ListWords m_list;
};

}  // namespace

extern const Command explain_command{
    "",
    "explain",
    msgid("explain a rule: what it says, why, and what to do"),
    {msgid("Explains a rule by its id, as error messages give it: what it says, why it is so, and what to do "
           "about it. Without an id it lists all rules; for a subject or any other word those that are about "
           "it.")},
    "    simprof explain MIG-2\n"
    "    simprof explain deviated",
    make_action<Explain>};

}  // namespace simprof::cli
