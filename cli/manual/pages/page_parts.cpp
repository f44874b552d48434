#include "cli/manual/pages/page_parts.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/pages/roff.hpp"
#include "cli/world/version.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof::cli {

namespace {

std::string in_capitals(std::string_view name) {
    std::string text{name};
    for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

}  // namespace

std::string manual_page_name(const Command& command) {
    std::string name = fmt::format("simprof-{}", command.words());
    std::ranges::replace(name, ' ', '-');
    return name;
}

std::string beginning_of_page(std::string_view name, char section, std::string_view purpose) {
    std::string page = ".\\\" Written from the table of commands: do not edit.\n";
    page += fmt::format(".Dd {}\n.Dt {} {}\n.Os \"simprof {}\"\n.hw simprof\n", version_date(),
                        in_capitals(name), section, version());
    page += roff::heading(say("NAME"));
    return page + fmt::format(".Nm {}\n.Nd {}\n", name, roff::indexed(spoken(purpose)));
}

std::string word_in_macros(const DeclaredWord& word) {
    if (!word.is_option())
        return fmt::format("Ar {}{}", roff::escaped(spoken(word.names)), word.repeatable() ? " ..." : "");
    std::string text;
    for (const std::string& name : word.each_name())
        text += fmt::format("{}{}", text.empty() ? "Fl " : " , ", roff::escaped(name.substr(1)));
    return word.value_name.empty() ? text
                                   : fmt::format("{} Ar {}", text, roff::escaped(spoken(word.value_name)));
}

std::string list_of_words(const std::vector<DeclaredWord>& words) {
    std::vector<roff::Item> items;
    items.reserve(words.size());
    for (const DeclaredWord& word : words)
        items.push_back({word_in_macros(word), roff::text(spoken(word.help))});
    return roff::list(items);
}

std::string list_of_statuses(std::span<const ExitStatus> statuses) {
    std::vector<roff::Item> items;
    items.reserve(statuses.size());
    for (const auto& [code, meaning] : statuses)
        items.push_back({fmt::format("{}", static_cast<int>(code)), roff::text(spoken(meaning))});
    return roff::short_list(items);
}

}  // namespace simprof::cli
