#include "cli/manual/help/help_page.hpp"
#include "cli/manual/help/topics.hpp"
#include "cli/manual/pages/document_page.hpp"
#include "cli/manual/pages/rule_page.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/meant_words.hpp"
#include "lib/model/error.hpp"
#include "lib/rules/rule_book.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

void add_documents(HelpPage& page, int width) {
    page.text += "\n" + document_list(width);
    Json listed = Json::array();
    for (const std::string& name : document_names())
        listed.push_back({{"document", name}, {"title", document_title(name)}});
    page.object["documents"] = std::move(listed);
    page.rows = "documents";
}

HelpPage help_about_topic(const Topic& topic, int width) {
    HelpPage page;
    page.text = fmt::format("{}\n\n{}", title_line(topic.name, topic.title),
                            wrapped_paragraphs(spoken_text(topic.text), width));
    page.object["topic"] = topic.name;
    page.object["title"] = topic.title;
    page.object["text"] = english_text(topic.text);
    if (topic.name == "output") add_documents(page, width);
    return page;
}

std::vector<std::string> topics_and_nouns() {
    std::vector<std::string> words{"commands"};
    for (const Topic& topic : all_topics()) words.emplace_back(topic.name);
    for (const std::string_view noun : all_nouns()) words.emplace_back(noun);
    return words;
}

/// Commands that were meant, or a topic.
std::vector<std::string> meant_by(const std::vector<std::string>& words) {
    if (words.size() > 1) return commands_meant_by(words[0], words[1]);
    if (const auto near = nearest_name(words[0], topics_and_nouns())) return {*near};
    return commands_meant_by("", words[0]);
}

Error unknown_topic(const std::vector<std::string>& words) {
    const Sentence hint = did_you_mean(meant_by(words), "simprof help");
    return {ErrorKind::not_found, said("There is no help about “{words}”.", "words"_is = joined(words, " ")),
            hint.empty() ? said("`simprof help` lists what there is.") : hint};
}

Error unknown_document(const std::string& name, const std::vector<std::string>& names) {
    const auto near = nearest_name(name, names);
    return {ErrorKind::not_found, said("There is no document “{document}”.", "document"_is = name),
            near ? said("Did you mean `simprof help output {document}`?", "document"_is = *near)
                 : said("`simprof help output` lists them.")};
}

/// The only command with that verb, for those who leave the noun out; null where there are several.
const Command* only_command_with(std::string_view verb) {
    const Command* found = nullptr;
    for (const Command& command : all_commands()) {
        if (command.verb != verb) continue;
        if (found != nullptr) return nullptr;
        found = &command;
    }
    return found;
}

class Help final : public Action {
public:
    void declare(Declaration& words) override {
        words.arguments(msgid("TOPIC"), Declaration::Value::topic,
                        msgid("a command, a noun, a topic or the id of a rule"), m_words);
        words.flag("--all", msgid("list every command, the global options and the topics"), m_all);
    }

    ExitCode run(Session& session) override {
        const HelpPage page = m_all ? help_overview(session.width()) : page_about(m_words, session.width());
        print_help_page(session, page);
        return ExitCode::done;
    }

private:
    static HelpPage page_about(const std::vector<std::string>& words, int width) {
        if (words.empty()) return help_tasks(width);
        if (words.size() == 1 && words[0] == "commands") return help_overview(width);
        if (words.size() > 2) throw unknown_topic(words);
        if (words.size() == 1) return page_about_word(words, width);
        if (words[0] == "output") return page_about_document(words, usual_text_width(width));
        const Command* command = command_named(words[0], words[1]);
        if (command == nullptr) throw unknown_topic(words);
        return help_about_command(*command, width);
    }

    static HelpPage page_about_document(const std::vector<std::string>& words, int width) {
        const std::vector<std::string> names = document_names();
        if (std::ranges::find(names, words[1]) == names.end()) throw unknown_document(words[1], names);
        return help_about_document(words[1], width);
    }

    static HelpPage page_about_word(const std::vector<std::string>& words, int width) {
        const std::string& word = words[0];
        const auto nouns = all_nouns();
        if (std::ranges::find(nouns, word) != nouns.end()) return help_about_noun(word, width);
        if (const Topic* topic = find_topic(word)) return help_about_topic(*topic, usual_text_width(width));
        if (const RuleEntry* rule = find_rule(word)) return page_about_rule(*rule, usual_text_width(width));
        if (const Command* command = only_command_with(word)) return help_about_command(*command, width);
        throw unknown_topic(words);
    }

    std::vector<std::string> m_words;
    bool m_all = false;
};

}  // namespace

extern const Command help_command{
    "",
    "help",
    msgid("show help about a command or a topic"),
    {msgid("Shows help about a command, a noun, a topic or a rule. Without a word it says what to type for "
           "which task; with --all it lists every command, the global options and the topics. `help output` "
           "lists the documents that commands print for programs, and `help output NAME` every key of one.")},
    "    simprof help sim migrate\n"
    "    simprof help exit-codes\n"
    "    simprof help output change",
    make_action<Help>};

}  // namespace simprof::cli
