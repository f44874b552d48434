#include "cli/language/languages.hpp"

#include <algorithm>

namespace simprof::cli {

const Language* language_named(std::string_view code, std::span<const Dictionary> known) {
    if (code == english().code()) return &english();
    const auto found = std::ranges::find(known, code, &Dictionary::code);
    return found == known.end() ? nullptr : &*found;
}

const Language& language_of(const std::map<std::string, std::string>& environment,
                            std::span<const Dictionary> known) {
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto set = environment.find(name);
        if (set == environment.end() || set->second.empty()) continue;
        const std::string_view locale = set->second;
        const Language* const language = language_named(locale.substr(0, locale.find_first_of("_.@")), known);
        return language != nullptr ? *language : english();
    }
    return english();
}

}  // namespace simprof::cli
