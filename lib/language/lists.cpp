#include "lib/language/lists.hpp"

namespace simprof {

namespace {

template <class Name>
Sentence in_a_row(std::span<const Name> names) {
    if (names.empty()) return {};
    if (names.size() == 1) return verbatim(std::string{names.front()});
    std::string first{names.front()};
    for (const Name& name : names.subspan(1, names.size() - 2)) first.append(", ").append(name);
    return said("{names} and {last}", "names"_is = first, "last"_is = names.back());
}

}  // namespace

Sentence listed(std::span<const std::string> names) { return in_a_row(names); }

Sentence listed(std::span<const std::string_view> names) { return in_a_row(names); }

Sentence listed(std::span<const Sentence> names) {
    if (names.empty()) return {};
    if (names.size() == 1) return names.front();
    Sentence first = names.front();
    for (const Sentence& name : names.subspan(1, names.size() - 2))
        first = said("{names}, {next}", "names"_is = first, "next"_is = name);
    return said("{names} and {last}", "names"_is = first, "last"_is = names.back());
}

Sentence in_one_line(std::span<const Sentence> facts) {
    Sentence line;
    for (const Sentence& fact : facts)
        line = line.empty() ? fact : said("{first}; {next}", "first"_is = line, "next"_is = fact);
    return line;
}

}  // namespace simprof
