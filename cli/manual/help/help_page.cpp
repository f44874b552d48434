#include "cli/manual/help/help_page.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/help/first_screen.hpp"
#include "cli/manual/help/topics.hpp"
#include "cli/manual/help/word_sets.hpp"
#include "cli/manual/pages/page_parts.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace simprof::cli {

namespace {

constexpr int usual_width = 80;
constexpr int widest = 100;  ///< longer lines are hard to read
constexpr int name_width = 30;
constexpr int screen = 24;  ///< lines of a small terminal

constexpr std::string_view behind_word = msgid(";");

/// Where the explanations begin: behind the longest name that is not out of all measure.
int column_for(const DeclaredWords& words) {
    int column = 0;
    for (const auto* list : {&words.arguments, &words.options}) {
        for (const DeclaredWord& word : *list) {
            const int end = display_width(word.shown()) + 4;
            if (end <= name_width && word.set == DeclaredWord::Set::own) column = std::max(column, end);
        }
    }
    return column == 0 ? name_width : column;
}

std::string entries(std::string_view title, const std::vector<DeclaredWord>& words, int width, int column) {
    if (words.empty()) return {};
    std::string text = fmt::format("\n{}\n", title);
    for (const DeclaredWord& word : words) text += help_entry(word.shown(), spoken(word.help), width, column);
    return text;
}

/// The words that many commands share, a set in one paragraph; their topic explains them.
std::string shared_words_told(const std::vector<DeclaredWord>& words, int width) {
    std::string text;
    for (const WordSet& set : shared_word_sets()) {
        std::vector<std::string> names;
        for (const DeclaredWord& word : words_in(words, set.set)) names.push_back(word.shown());
        if (names.empty()) continue;
        const std::string told =
            say("{title} (help {topic}): {words}", "title"_is = spoken(set.title), "topic"_is = set.topic,
                "words"_is = joined(names, fmt::format("{} ", spoken(behind_word))));
        text += wrapped(told, width) + "\n";
    }
    return text.empty() ? text : "\n" + text;
}

std::string commands_of_noun(std::string_view noun, int width) {
    std::string text;
    for (const Command& command : all_commands()) {
        if (command.noun == noun) text += help_entry(command.words(), spoken(command.summary), width, 24);
    }
    return text;
}

Json as_json(const Command& command) {
    Json object = Json::object();
    object["command"] = command.words();
    object["summary"] = command.summary;
    return object;
}

Json as_json(const DeclaredWord& word) {
    Json object = Json::object();
    object["names"] = word.each_name();
    object["value"] = word.value_name.empty() ? Json{} : Json(word.value_name);
    object["help"] = word.help;
    object["required"] = word.required();
    object["repeatable"] = word.repeatable();
    return object;
}

Json as_json(const std::vector<DeclaredWord>& words) {
    Json list = Json::array();
    for (const DeclaredWord& word : words) list.push_back(as_json(word));
    return list;
}

std::string first_lines(const Command& command, const DeclaredWords& words, int width) {
    const std::string what = fmt::format("simprof {} - {}", command.words(), spoken(command.summary));
    return fmt::format("{}\n\n{}\n\n", wrapped(what, width),
                       say("Usage: {command}", "command"_is = usage_of(command, words)));
}

/// In English, whatever this run speaks.
std::string usage_for_programs(const Command& command, const DeclaredWords& words) {
    const Speaking to_programs{english()};
    return usage_of(command, words);
}

/// The global options in one line, and where all is told.
std::string last_lines(const Command& command, int width) {
    std::vector<std::string> names;
    for (const DeclaredWord& word : global_words().options) names.push_back(word.each_name().front());
    return fmt::format("\n{}\n{}\n",
                       wrapped(say("Everywhere: {options}", "options"_is = joined(names, " ")), width),
                       say("The whole page: man {page}", "page"_is = manual_page_name(command)));
}

std::ptrdiff_t lines_of(std::string_view text) { return std::ranges::count(text, '\n'); }

/// As many paragraphs as the screen has room for beside the rest, and the first in any case.
std::string shown_paragraphs(const Paragraphs& paragraphs, int width, std::ptrdiff_t other_lines) {
    std::string text;
    for (const std::string_view paragraph : paragraphs) {
        if (paragraph.empty()) break;
        std::string more = (text.empty() ? "" : "\n") + wrapped(spoken(paragraph), width) + "\n";
        if (!text.empty() && other_lines + lines_of(text) + lines_of(more) > screen) break;
        text += more;
    }
    return text;
}

std::string topic_list(int width) {
    std::string text = fmt::format("\n{}\n", say("Topics of `simprof help TOPIC`:"));
    for (const Topic& topic : all_topics()) text += help_entry(topic.name, spoken(topic.title), width, 24);
    return text;
}

}  // namespace

std::string help_entry(std::string_view name, std::string_view help, int width, int column) {
    std::string text = fmt::format("  {}", name);
    const std::string lines = wrapped(help, width, column);
    const bool beside = display_width(text) + 2 <= column;
    if (!beside) return text + "\n" + lines + "\n";
    const auto blanks = static_cast<std::size_t>(display_width(text));
    return text + lines.substr(blanks) + "\n";
}

void print_help_page(Session& session, const HelpPage& page) {
    if (session.format() != Format::csv || page.rows.empty())
        return print_object(session, page.object, page.text);
    const Json::Elements& rows = page.object.find(fmt::format("/{}", page.rows))->elements();
    std::vector<ListingColumn> columns;
    for (const auto& [key, value] : rows.front().members()) columns.push_back({"/" + key, key, ""});
    print_listing(session, page.rows, rows, std::move(columns), {});
}

int usual_text_width(int terminal_width) {
    return terminal_width > 0 ? std::min(terminal_width, widest) : usual_width;
}

std::string title_line(std::string_view name, std::string_view title) {
    return say("{name}: {title}", "name"_is = name, "title"_is = spoken(title));
}

std::string wrapped_paragraphs(std::string_view text, int width) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("\n\n"), text.size());
        const std::string_view paragraph = text.substr(0, end);
        text.remove_prefix(std::min(end + 2, text.size()));
        if (!out.empty()) out += '\n';
        out += paragraph.starts_with("    ") ? std::string{paragraph} : wrapped(paragraph, width);
        out += '\n';
    }
    return out;
}

HelpPage help_overview(int width) {
    width = usual_text_width(width);
    HelpPage page;
    page.text = fmt::format("simprof - {}\n\n{}\n", spoken(what_it_does),
                            say("Usage: simprof [GLOBAL OPTIONS] NOUN VERB [ARGUMENTS] [OPTIONS]"));
    Json commands = Json::array();
    for (const Command& command : all_commands()) commands.push_back(as_json(command));
    page.text += "\n" + commands_of_noun("", width);
    for (const std::string_view noun : all_nouns()) page.text += "\n" + commands_of_noun(noun, width);
    page.text += entries(say("Global options:"), global_words().options, width, name_width);
    page.text += topic_list(width);
    page.object["commands"] = commands;
    page.rows = "commands";
    page.object["global_options"] = as_json(global_words().options);
    return page;
}

HelpPage help_tasks(int width) {
    HelpPage page = help_overview(width);
    page.text = fmt::format("simprof - {}\n\n{}{}", spoken(what_it_does), tasks_page(width),
                            topic_list(usual_text_width(width)));
    return page;
}

HelpPage help_about_noun(std::string_view noun, int width) {
    width = usual_text_width(width);
    HelpPage page;
    page.text = fmt::format(
        "{}\n\n{}\n{}\n", say("Usage: simprof {noun} VERB [ARGUMENTS] [OPTIONS]", "noun"_is = noun),
        commands_of_noun(noun, width),
        wrapped(say("`simprof help {noun} VERB` tells more about one.", "noun"_is = noun), width));
    page.object["noun"] = noun;
    page.rows = "commands";
    Json& commands = page.object["commands"] = Json::array();
    for (const Command& command : all_commands()) {
        if (command.noun == noun) commands.push_back(as_json(command));
    }
    return page;
}

HelpPage help_about_command(const Command& command, int width) {
    width = usual_text_width(width);
    const DeclaredWords words = words_of(command);
    HelpPage page;
    const int column = column_for(words);
    const std::string first = first_lines(command, words, width);
    std::string rest = entries(say("Arguments:"), words.arguments, width, column);
    rest += entries(say("Options:"), words_in(words.options, DeclaredWord::Set::own), width, column);
    rest += shared_words_told(words.options, width);
    rest += fmt::format("\n{}\n{}\n", say("Examples:"), command.examples) + last_lines(command, width);
    page.text = first + shown_paragraphs(command.description, width, lines_of(first) + lines_of(rest)) + rest;
    page.object = as_json(command);
    page.object["usage"] = usage_for_programs(command, words);
    page.object["description"] = fmt::format("{}\n\n{}", english_text(command.description), command.examples);
    page.object["arguments"] = as_json(words.arguments);
    page.object["options"] = as_json(words.options);
    page.object["global_options"] = as_json(global_words().options);
    return page;
}

}  // namespace simprof::cli
