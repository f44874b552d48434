#include "cli/output/show/card.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <algorithm>

namespace simprof::cli {

void Card::add(std::string name, std::string value) {
    m_lines.push_back({std::move(name), std::move(value)});
}

void Card::heading(std::string text) { m_lines.push_back({{}, std::move(text)}); }

std::string Card::render(int width) const {
    int names = 0;
    for (const Line& line : m_lines) names = std::max(names, display_width(line.name));
    const int indent = names + 2;
    std::string text;
    for (const Line& line : m_lines) {
        if (line.name.empty()) {
            text += safely_spoken(line.value) + "\n";
            continue;
        }
        std::string value = wrapped(safely_spoken(line.value), width, indent);
        const std::string label =
            line.name + std::string(static_cast<std::size_t>(indent - display_width(line.name)), ' ');
        text += label + value.substr(std::min(value.size(), static_cast<std::size_t>(indent))) + "\n";
    }
    return text;
}

}  // namespace simprof::cli
