#include "tests/cli/transcript.hpp"

#include "lib/store/servers.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace simprof::cli::test {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

bool is_assignment(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0) return false;
    return std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(equals),
                       [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

/// Reads words as a shell does: blanks part them, quotes and backslashes join.
class ShellReader {
public:
    explicit ShellReader(const std::string& line) : m_line(line) {}

    [[nodiscard]] std::vector<std::string> words() {
        for (m_at = 0; m_at < m_line.size(); ++m_at) take(m_line[m_at]);
        if (m_quote != 0) throw std::runtime_error{"a quote is not closed: " + m_line};
        end_word();
        return std::move(m_words);
    }

private:
    void take(char c) {
        if (m_quote != 0 && c == m_quote) {
            m_quote = 0;
        } else if (m_quote != 0) {
            m_word += c;
        } else if (c == '"' || c == '\'') {
            m_quote = c;
            m_in_word = true;
        } else if (c == ' ') {
            end_word();
        } else {
            m_word += c == '\\' && m_at + 1 < m_line.size() ? m_line[++m_at] : c;
            m_in_word = true;
        }
    }

    void end_word() {
        if (m_in_word) m_words.push_back(m_word);
        m_word.clear();
        m_in_word = false;
    }

    const std::string& m_line;
    std::size_t m_at = 0;
    char m_quote = 0;
    bool m_in_word = false;
    std::string m_word;
    std::vector<std::string> m_words;
};

/// A program without libpq has no stores on servers.
bool is_of_server(const std::filesystem::path& file) {
    return parse_transcript(text_of_file(file)).setting("store") == "server";
}

std::string line_at(const std::string& text, std::size_t position) {
    const std::size_t start = position == 0 ? 0 : text.rfind('\n', position - 1) + 1;
    return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

std::string Transcript::setting(const std::string& name) const {
    const std::string start = "# " + name + " ";
    for (const std::string& line : head) {
        if (line.starts_with(start)) return line.substr(start.size());
    }
    return {};
}

Transcript parse_transcript(const std::string& text) {
    Transcript transcript;
    std::string now;
    for (const std::string& line : lines_of(text)) {
        if (line.starts_with("# now ")) {
            now = line.substr(6);
        } else if (line.starts_with("$ ")) {
            transcript.steps.push_back({std::exchange(now, {}), line.substr(2), {}, {}, 0});
        } else if (transcript.steps.empty()) {
            transcript.head.push_back(line);
        } else if (line.starts_with("> ") || line == ">") {
            transcript.steps.back().content.push_back(line.size() > 2 ? line.substr(2) : "");
        } else if (line.starts_with("? ") || line == "?") {
            transcript.steps.back().answers.push_back(line.size() > 2 ? line.substr(2) : "");
        } else if (line.starts_with("[exit ")) {
            transcript.steps.back().exit = std::stoi(line.substr(6));
        }
    }
    return transcript;
}

std::vector<std::string> shell_words(const std::string& line) { return ShellReader{line}.words(); }

TypedCommand typed_command(const std::string& line) {
    TypedCommand command;
    const std::vector<std::string> words = shell_words(line);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool has_next = i + 1 < words.size();
        if (words[i] == "<" && has_next) {
            command.input_file = words[++i];
        } else if (words[i] == ">" && has_next) {
            command.output_file = words[++i];
        } else if (command.words.empty() && is_assignment(words[i])) {
            const std::size_t equals = words[i].find('=');
            command.variables[words[i].substr(0, equals)] = words[i].substr(equals + 1);
        } else {
            command.words.push_back(words[i]);
        }
    }
    return command;
}

std::vector<std::filesystem::path> transcript_files() {
    std::vector<std::filesystem::path> files;
    const std::filesystem::path directory =
        std::filesystem::path{SIMPROF_SOURCE_DIR} / "tests" / "transcripts";
    if (!std::filesystem::is_directory(directory)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.path().extension() == ".txt" && (opens_servers() || !is_of_server(entry.path())))
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::string text_of_file(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    if (!stream) throw std::runtime_error{"cannot be read: " + path.native()};
    return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

std::string first_difference(const std::string& is, const std::string& should) {
    const auto [here, there] = std::mismatch(is.begin(), is.end(), should.begin(), should.end());
    if (here == is.end() && there == should.end()) return {};
    const auto line = 1 + std::count(is.begin(), here, '\n');
    return "line " + std::to_string(line) +
           "\n  is:     " + line_at(is, static_cast<std::size_t>(here - is.begin())) +
           "\n  should: " + line_at(should, static_cast<std::size_t>(there - should.begin()));
}

}  // namespace simprof::cli::test
