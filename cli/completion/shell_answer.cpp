#include "cli/completion/shell_answer.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace simprof::cli {

namespace {

constexpr std::array<std::string_view, 3> kind_names{"words", "open", "files"};
constexpr int usual_columns = 80;

bool stands_for_itself(char c) {
    constexpr std::string_view harmless = "-_./:=+,@%";
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
    return is_letter || is_beyond_ascii || (c >= '0' && c <= '9') ||
           harmless.find(c) != std::string_view::npos;
}

/// How bash is told one character outside of quotes, in single and in double ones. An exclamation mark calls
/// the history between double quotes, whatever stands before it.
std::string quoted_for_bash(char c, char quote) {
    const std::string self{c};
    if (quote == '\'') return c == '\'' ? R"('\'')" : self;
    if (quote == '"') return c == '!' ? R"("\!")" : self.find_first_of("\\\"$`") == 0 ? "\\" + self : self;
    return stands_for_itself(c) ? self : "\\" + self;
}

std::string for_bash(const Proposal& proposal, const TypedLine& line) {
    const std::string_view word = proposal.word;
    std::string text;
    for (const char c : word.substr(std::min(line.kept, word.size()))) text += quoted_for_bash(c, line.quote);
    return text;
}

bool any_about(const ProposedWords& proposals) {
    return std::ranges::any_of(proposals, [](const Proposal& proposal) { return !proposal.about.empty(); });
}

std::string filled(std::string text, int width) {
    const int missing = width - display_width(text);
    return missing > 0 ? text.append(static_cast<std::size_t>(missing), ' ') : text;
}

/// Adds to words what they are, in a column of its own, within the terminal.
void add_about(std::vector<std::string>& words, const ProposedWords& proposals, int width) {
    const int columns = (width > 0 ? width : usual_columns) - 1;
    int longest = 0;
    for (const std::string& word : words) longest = std::max(longest, display_width(word));
    for (std::size_t n = 0; n < words.size(); ++n)
        words[n] = filled(cut_to(filled(words[n], longest + 2) + safely_spoken(proposals[n].about), columns),
                          columns);
}

std::vector<std::string> lines_for_bash(const ShellQuestion& question, const TypedLine& line,
                                        const ProposedWords& proposals) {
    std::vector<std::string> words;
    for (const Proposal& proposal : proposals) words.push_back(for_bash(proposal, line));
    if (question.lists && proposals.size() > 1 && any_about(proposals))
        add_about(words, proposals, question.width);
    return words;
}

std::vector<std::string> lines_for_zsh(const ShellQuestion& question, const ProposedWords& proposals) {
    std::vector<std::string> shown;
    for (const Proposal& proposal : proposals) shown.push_back(proposal.word);
    if (any_about(proposals)) add_about(shown, proposals, question.width);
    for (std::size_t n = 0; n < shown.size(); ++n) shown[n] = proposals[n].word + "\t" + shown[n];
    return shown;
}

std::vector<std::string> lines_for_fish(const ProposedWords& proposals) {
    std::vector<std::string> lines;
    for (const auto& [word, about] : proposals)
        lines.push_back(about.empty() ? word : word + "\t" + safely_spoken(about));
    return lines;
}

std::vector<std::string> lines_for(const ShellQuestion& question, const TypedLine& line,
                                   const ProposedWords& proposals) {
    switch (question.shell) {
        case Shell::bash:
            return lines_for_bash(question, line, proposals);
        case Shell::zsh:
            return lines_for_zsh(question, proposals);
        case Shell::fish:
            return lines_for_fish(proposals);
    }
    return {};
}

}  // namespace

std::string answer_for(const ShellQuestion& question, const TypedLine& line, const Proposals& proposals) {
    std::string answer = fmt::format("{}\n", kind_names[static_cast<std::size_t>(proposals.kind)]);
    for (const std::string& each : lines_for(question, line, proposals.words)) answer += each + "\n";
    return answer;
}

}  // namespace simprof::cli
