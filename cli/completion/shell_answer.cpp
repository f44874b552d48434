#include "cli/completion/shell_answer.hpp"

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

/// Words beside each other with what they are, for people.
void add_about(std::vector<std::string>& words, const ProposedWords& proposals, int width) {
    int longest = 0;
    for (const std::string& word : words) longest = std::max(longest, display_width(word));
    for (std::size_t n = 0; n < words.size(); ++n) {
        const auto gap = static_cast<std::size_t>(longest - display_width(words[n]) + 2);
        words[n] += std::string(gap, ' ') + shown_safely(proposals[n].about);
        words[n] = cut_to(words[n], width - 1);
        words[n].resize(
            words[n].size() + static_cast<std::size_t>(std::max(0, width - 1 - display_width(words[n]))),
            ' ');
    }
}

std::vector<std::string> lines_for_bash(const ShellQuestion& question, const TypedLine& line,
                                        const ProposedWords& proposals) {
    std::vector<std::string> words;
    for (const Proposal& proposal : proposals) words.push_back(for_bash(proposal, line));
    const bool any_about =
        std::ranges::any_of(proposals, [](const Proposal& proposal) { return !proposal.about.empty(); });
    if (question.lists && proposals.size() > 1 && any_about)
        add_about(words, proposals, question.width > 0 ? question.width : usual_columns);
    return words;
}

std::string for_zsh(const Proposal& proposal) {
    std::string text;
    for (const char c : proposal.word) {
        if (c == ':' || c == '\\') text += '\\';
        text += c;
    }
    return proposal.about.empty() ? text : text + ":" + shown_safely(proposal.about);
}

std::string for_fish(const Proposal& proposal) {
    return proposal.about.empty() ? proposal.word : proposal.word + "\t" + shown_safely(proposal.about);
}

}  // namespace

std::string answer_for(const ShellQuestion& question, const TypedLine& line, const Proposals& proposals) {
    std::string answer = fmt::format("{}\n", kind_names[static_cast<std::size_t>(proposals.kind)]);
    if (question.shell == Shell::bash)
        for (const std::string& word : lines_for_bash(question, line, proposals.words)) answer += word + "\n";
    else
        for (const Proposal& proposal : proposals.words)
            answer += (question.shell == Shell::zsh ? for_zsh(proposal) : for_fish(proposal)) + "\n";
    return answer;
}

}  // namespace simprof::cli
