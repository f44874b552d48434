#include "cli/manual/help_page.hpp"

#include "cli/manual/first_screen.hpp"
#include "cli/manual/topics.hpp"
#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace simprof::cli {

namespace {

constexpr int usual_width = 80;
constexpr int widest = 100;  ///< longer lines are hard to read
constexpr int name_width = 30;

/// `  --to PROFILE    what it does`, the explanation in a column of its own.
std::string entry(std::string_view name, std::string_view help, int width, int column = name_width) {
    std::string text = fmt::format("  {}", name);
    const std::string lines = wrapped(help, width, column);
    const bool beside = display_width(text) + 2 <= column;
    if (!beside) return text + "\n" + lines + "\n";
    const auto blanks = static_cast<std::size_t>(display_width(text));
    return text + lines.substr(blanks) + "\n";
}

std::string entries(std::string_view title, const std::vector<DeclaredWord>& words, int width) {
    if (words.empty()) return {};
    std::string text = fmt::format("\n{}:\n", title);
    for (const DeclaredWord& word : words) text += entry(word.shown(), word.help, width);
    return text;
}

std::string commands_of_noun(std::string_view noun, int width) {
    std::string text;
    for (const Command& command : all_commands()) {
        if (command.noun == noun) text += entry(command.words(), command.summary, width, 24);
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

std::string first_lines(const Command& command, const DeclaredWords& words) {
    return fmt::format("simprof {} - {}\n\nUsage: {}\n\n", command.words(), command.summary,
                       usage_of(command, words));
}

/// What is said of a command, and the examples that stand behind it.
std::pair<std::string_view, std::string_view> parted(std::string_view description) {
    std::size_t prose = description.size();
    while (prose > 0) {
        const std::size_t before = description.substr(0, prose).rfind("\n\n");
        if (before == std::string_view::npos || !description.substr(before + 2).starts_with("    ")) break;
        prose = before;
    }
    return {description.substr(0, prose), description.substr(std::min(prose + 2, description.size()))};
}

std::string global_line() {
    std::string line = "Global options, everywhere:";
    for (const DeclaredWord& word : global_words().options) line += " " + word.shown() + ";";
    line.back() = '.';
    return line + " `simprof help --all` tells more.";
}

std::string topic_list(int width) {
    std::string text = "\nTopics of `simprof help TOPIC`:\n";
    for (const Topic& topic : all_topics()) text += entry(topic.name, topic.title, width, 24);
    return text;
}

}  // namespace

int usual_text_width(int terminal_width) {
    return terminal_width > 0 ? std::min(terminal_width, widest) : usual_width;
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
    page.text =
        "simprof - changes the service profiles of M2M SIM cards\n\n"
        "Usage: simprof [GLOBAL OPTIONS] NOUN VERB [ARGUMENTS] [OPTIONS]\n";
    Json commands = Json::array();
    for (const Command& command : all_commands()) commands.push_back(as_json(command));
    page.text += "\n" + commands_of_noun("", width);
    for (const std::string_view noun : all_nouns()) page.text += "\n" + commands_of_noun(noun, width);
    page.text += entries("Global options", global_words().options, width);
    page.text += topic_list(width);
    page.object["commands"] = commands;
    page.object["global_options"] = as_json(global_words().options);
    return page;
}

HelpPage help_tasks(int width) {
    HelpPage page = help_overview(width);
    page.text = fmt::format("simprof - changes the service profiles of M2M SIM cards\n\n{}{}",
                            tasks_page(width), topic_list(usual_text_width(width)));
    return page;
}

HelpPage help_about_noun(std::string_view noun, int width) {
    width = usual_text_width(width);
    HelpPage page;
    page.text = fmt::format(
        "Usage: simprof {} VERB [ARGUMENTS] [OPTIONS]\n\n{}\n{}", noun, commands_of_noun(noun, width),
        wrapped(fmt::format("`simprof help {} VERB` tells more about one.", noun), width) + "\n");
    page.object["noun"] = noun;
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
    const auto [prose, examples] = parted(command.description);
    page.text = first_lines(command, words) + wrapped_paragraphs(prose, width);
    page.text += entries("Arguments", words.arguments, width);
    page.text += entries("Options", words.options, width);
    if (!examples.empty()) page.text += fmt::format("\nExamples:\n{}\n", examples);
    page.text += "\n" + wrapped(global_line(), width) + "\n";
    page.object = as_json(command);
    page.object["usage"] = usage_of(command, words);
    page.object["description"] = command.description;
    page.object["arguments"] = as_json(words.arguments);
    page.object["options"] = as_json(words.options);
    page.object["global_options"] = as_json(global_words().options);
    return page;
}

}  // namespace simprof::cli
