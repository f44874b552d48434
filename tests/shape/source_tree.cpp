#include "tests/shape/source_tree.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace simprof::shape {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Reads C++ piece by piece: code, comments, strings and characters.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    enum class Kind { code, comment, literal };
    struct Piece {
        Kind kind;
        std::string_view text;
    };

    bool at_end() const { return m_rest.empty(); }

    Piece next() {
        if (m_rest.starts_with("//")) return take(Kind::comment, m_rest.find('\n'));
        if (m_rest.starts_with("/*")) return take(Kind::comment, past(m_rest.find("*/", 2), 2));
        if (m_rest.starts_with("R\"") && !is_word(m_before)) return take(Kind::literal, raw_string_length());
        if (m_rest.front() == '"') return take(Kind::literal, literal_length('"'));
        // An apostrophe behind a digit parts thousands.
        if (m_rest.front() == '\'' && !is_word(m_before)) return take(Kind::literal, literal_length('\''));
        return take(Kind::code, 1);
    }

private:
    static std::size_t past(std::size_t found, std::size_t length) {
        return found == std::string_view::npos ? found : found + length;
    }
    std::size_t literal_length(char quote) const {
        for (std::size_t i = 1; i < m_rest.size(); ++i) {
            if (m_rest[i] == '\\') {
                ++i;
            } else if (m_rest[i] == quote || m_rest[i] == '\n') {
                return i + 1;
            }
        }
        return m_rest.size();
    }
    std::size_t raw_string_length() const {
        const std::size_t open = m_rest.find('(');
        if (open == std::string_view::npos) return m_rest.size();
        const std::string close = ")" + std::string{m_rest.substr(2, open - 2)} + "\"";
        return past(m_rest.find(close, open), close.size());
    }
    Piece take(Kind kind, std::size_t length) {
        const std::string_view piece = m_rest.substr(0, length);
        m_rest.remove_prefix(piece.size());
        m_before = piece.back();
        return {kind, piece};
    }
    std::string_view m_rest;
    char m_before = '\n';
};

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

std::vector<SourceFile> files_below(std::string_view folder, const std::vector<std::string>& endings) {
    const std::filesystem::path root{SIMPROF_SOURCE_DIR};
    std::vector<SourceFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root / folder}) {
        const std::string path = entry.path().lexically_relative(root).generic_string();
        const bool wanted =
            std::ranges::any_of(endings, [&](const std::string& ending) { return path.ends_with(ending); });
        if (wanted && entry.is_regular_file()) files.push_back({path, text_of(entry.path())});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<SourceFile> all_sources() {
    std::vector<SourceFile> result;
    for (const std::string_view folder : {"lib", "cli", "tests"}) {
        for (SourceFile& file : files_below(folder, {".hpp", ".cpp"})) result.push_back(std::move(file));
    }
    return result;
}

std::string without_comments(std::string_view text) {
    std::string result;
    for (Reader reader{text}; !reader.at_end();) {
        const auto piece = reader.next();
        if (piece.kind != Reader::Kind::comment) result += piece.text;
    }
    return result;
}

std::string code_only(std::string_view text) {
    std::string result;
    for (Reader reader{text}; !reader.at_end();) {
        const auto piece = reader.next();
        if (piece.kind == Reader::Kind::code) result += piece.text;
        if (piece.kind == Reader::Kind::literal) result += "\"\"";
    }
    return result;
}

std::vector<std::string> includes_of(std::string_view text) {
    std::vector<std::string> result;
    std::istringstream stream{without_comments(text)};
    for (std::string line; std::getline(stream, line);) {
        std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
        constexpr std::string_view directive = "#include";
        if (line.starts_with(directive)) result.push_back(line.substr(directive.size()));
    }
    return result;
}

std::vector<std::string> test_names_in(std::string_view text) {
    std::vector<std::string> result;
    const std::string code = without_comments(text);
    constexpr std::string_view macro = "\nTEST_CASE";  // TEST_CASE_FIXTURE too: the name is the first string
    for (std::size_t at = code.find(macro); at != std::string::npos; at = code.find(macro, at + 1)) {
        const std::size_t open = code.find('"', at);
        if (open == std::string::npos) break;
        result.push_back(code.substr(open + 1, code.find('"', open + 1) - open - 1));
    }
    return result;
}

std::string lines(const std::vector<std::string>& complaints) {
    std::string result;
    for (const std::string& complaint : complaints) result += complaint + "\n";
    return result;
}

}  // namespace simprof::shape
