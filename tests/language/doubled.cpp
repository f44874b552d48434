#include "tests/language/doubled.hpp"

#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"
#include "tests/language/po_file.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace simprof::language_test {

namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string quoted(const std::string& text) {
    std::string written = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') written += '\\';
        c == '\n' ? written += "\\n" : written += c;
    }
    return written + "\"";
}

void write_message(std::ostream& file, const PoMessage& message) {
    file << "\nmsgid " << quoted(message.english) << '\n';
    if (message.plural.empty()) {
        file << "msgstr " << quoted(doubled(message.english)) << '\n';
        return;
    }
    file << "msgid_plural " << quoted(message.plural) << "\nmsgstr[0] " << quoted(doubled(message.english))
         << "\nmsgstr[1] " << quoted(doubled(message.plural)) << '\n';
}

/// As msgfmt compiles it.
std::string made_dictionary() {
    const cli::test::TemporaryDirectory directory;
    const std::string po = directory.path() + "/xx.po";
    const std::string mo = directory.path() + "/xx.mo";
    {
        std::ofstream file{po};
        file << R"(msgid ""
msgstr ""
"Project-Id-Version: doubled\n"
"PO-Revision-Date: 2026-11-26 09:00+0000\n"
"Last-Translator: nobody\n"
"Language-Team: none\n"
"Language: xx\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
)";
        for (const PoMessage& message : sentences_of_sources()) write_message(file, message);
    }
    // NOLINTNEXTLINE(cert-env33-c,concurrency-mt-unsafe): gettext's, of files of our own.
    if (std::system(("msgfmt --check --no-hash -o " + mo + " " + po).c_str()) != 0)
        throw std::runtime_error{"msgfmt failed"};
    return cli::test::text_of_file(mo);
}

bool is_doubled(std::string_view word) {
    if (word.size() % 2 != 0) return false;
    for (std::size_t at = 0; at < word.size(); at += 2)
        if (word[at] != word[at + 1]) return false;
    return true;
}

}  // namespace

const cli::Dictionary& doubled_language() {
    static const std::string bytes = made_dictionary();
    static const cli::Dictionary language{"xx", bytes,
                                          [](unsigned long n) { return static_cast<unsigned long>(n != 1); }};
    return language;
}

std::string doubled(std::string_view english) {
    std::string text;
    bool is_name = false;
    for (const char c : english) {
        if (c == '{' || c == '}') is_name = c == '{';
        text += c;
        if (is_letter(c) && !is_name) text += c;
    }
    return text;
}

std::vector<std::string> single_words(std::string_view text) {
    std::vector<std::string> words;
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = std::find_if(at, text.end(), is_letter);
        at = std::find_if_not(begin, text.end(), is_letter);
        const std::string_view word{begin, at};
        if (word.size() > 1 && !is_doubled(word)) words.emplace_back(word);
    }
    return words;
}

}  // namespace simprof::language_test
