#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"
#include "cli/words/parser.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "tests/cli/manual/examples.hpp"
#include "tests/cli/transcript.hpp"
#include "tests/shape/source_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <string>

using namespace simprof;
using namespace simprof::cli;

namespace {

constexpr int line_width = 78;

/// Every word of every command that takes a value more than once.
template <typename Check>
void for_each_option(const Check& check) {
    for (const Command& command : all_commands()) {
        for (const DeclaredWord& option : words_of(command).options) {
            INFO(command.words() << " " << option.names);
            check(command, option);
        }
    }
}

/// Words such as --dry-run, outside of `code`, which may be about another command.
std::vector<std::string> options_named_in(std::string_view text) {
    std::vector<std::string> names;
    bool code = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '`') code = !code;
        if (code || text.substr(at, 2) != "--") continue;
        const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
        names.emplace_back(text.substr(at, end - at));
        at = std::min(end, text.size()) - 1;
    }
    return names;
}

}  // namespace

TEST_CASE("Every command of the table stands in it once, with a summary and a description") {
    std::set<std::string> seen;
    for (const Command& command : all_commands()) {
        INFO(command.words());
        CHECK(seen.insert(command.words()).second);
        CHECK_FALSE(command.verb.empty());
        CHECK_FALSE(command.summary.empty());
        CHECK_FALSE(command.summary.ends_with('.'));
        CHECK(display_width(command.summary) <= line_width);
        CHECK(command.make() != nullptr);
    }
}

TEST_CASE("Every row of cli/commands stands in the file of its name, and in the table") {
    std::set<std::string> in_table;
    for (const Command& command : all_commands()) {
        std::string name = command.words();
        std::ranges::replace(name, ' ', '_');
        in_table.insert(name + ".cpp");
    }
    std::set<std::string> in_files;
    for (const auto& file : shape::files_below("cli/commands", {".cpp"})) {
        if (file.text.find("extern const Command ") != std::string::npos)
            in_files.insert(std::filesystem::path{file.path}.filename().native());
    }
    CHECK(in_files == in_table);
}

TEST_CASE("A verb without a noun is never the name of a noun") {
    const auto nouns = all_nouns();
    for (const std::string_view verb : verbs_of("")) CHECK(std::ranges::find(nouns, verb) == nouns.end());
}

TEST_CASE("Every command declares its words to the parser, and no name twice") {
    for (const Command& command : all_commands()) {
        INFO(command.words());
        const auto action = command.make();
        GlobalWords globals;
        Declaration declared;
        action->declare(declared);
        declare_global_options(declared, globals);
        std::vector<std::string> names;
        for (const auto& [word, take] : declared.entries())
            std::ranges::copy(word.each_name(), std::back_inserter(names));
        CHECK(std::set<std::string>{names.begin(), names.end()}.size() == names.size());
        try {
            // CLI11, told of all, throws something else where it cannot take one.
            parse_words(names, action.get(), globals, command.words());
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::malformed);
        }
    }
}

TEST_CASE("Every word has a help text, written as a phrase without a full stop") {
    for (const Command& command : all_commands()) {
        const DeclaredWords words = words_of(command);
        for (const auto* list : {&words.arguments, &words.options}) {
            for (const DeclaredWord& word : *list) {
                INFO(command.words() << " " << word.names);
                CHECK_FALSE(word.help.empty());
                CHECK_FALSE(word.help.ends_with('.'));
                CHECK_FALSE(word.names.empty());
            }
        }
    }
}

TEST_CASE(
    "Every option is named as contracts name it: two hyphens, small letters; one letter at most beside") {
    for_each_option([](const Command&, const DeclaredWord& option) {
        const auto names = option.each_name();
        CHECK(names.size() <= 2);
        CHECK(std::ranges::any_of(names, [](const std::string& name) { return name.starts_with("--"); }));
        for (const std::string& name : names) {
            CHECK((name.starts_with("--") ? name.size() > 3 : name.size() == 2));
            CHECK(name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_ ") == std::string::npos);
        }
        CHECK(option.value_name.empty() == (option.kind == DeclaredWord::Kind::flag));
    });
}

TEST_CASE("No repeatable option of any command swallows the arguments behind its value") {
    for_each_option([](const Command& command, const DeclaredWord& option) {
        const auto arguments = words_of(command).arguments;
        if (!option.repeatable() || !arguments.empty()) return;
        const auto action = command.make();
        GlobalWords globals;
        // The command takes no arguments, so a word behind the value has to be one too many.
        CHECK_THROWS_AS(parse_words({option.each_name().back(), "one", "two"}, action.get(), globals, ""),
                        Error);
    });
    for (const Command& command : all_commands()) {
        const DeclaredWords words = words_of(command);
        for (const DeclaredWord& option : words.options) {
            if (!option.repeatable() || words.arguments.empty()) continue;
            INFO(command.words() << " " << option.names);
            std::vector<std::string> line{option.each_name().back(), "one"};
            for (std::size_t i = 0; i < words.arguments.size(); ++i) line.emplace_back("argument");
            const auto action = command.make();
            GlobalWords globals;
            CHECK_NOTHROW(parse_words(line, action.get(), globals, ""));
        }
    }
}

TEST_CASE("Options of the same name mean the same kind of value in every command") {
    std::map<std::string, Declaration::Value> values;
    for_each_option([&values](const Command&, const DeclaredWord& option) {
        for (const std::string& name : option.each_name()) {
            CHECK(values.emplace(name, option.value).first->second == option.value);
        }
    });
}

TEST_CASE("The examples of every description are command lines that parse") {
    for (const Command& command : all_commands()) {
        for (const std::string& line : test::commands_in(command.examples)) {
            INFO(line);
            auto words = test::typed_command(line).words;
            words.erase(words.begin());
            Invocation invocation;
            CHECK_NOTHROW(invocation = parse_arguments(words));
            CHECK(invocation.wish == Invocation::Wish::run);
        }
    }
}

TEST_CASE("Every option that a description names is one of its command or of all commands") {
    const DeclaredWords everywhere = global_words();
    for (const Command& command : all_commands()) {
        std::vector<std::string> known;
        const DeclaredWords own = words_of(command);
        for (const auto* list : {&own.options, &everywhere.options}) {
            for (const DeclaredWord& option : *list)
                std::ranges::copy(option.each_name(), std::back_inserter(known));
        }
        for (const std::string_view paragraph : command.description) {
            for (const std::string& name : options_named_in(paragraph)) {
                INFO(command.words() << " " << name);
                CHECK(std::ranges::find(known, name) != known.end());
            }
        }
    }
}
