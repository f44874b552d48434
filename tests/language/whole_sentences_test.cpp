#include "tests/language/po_file.hpp"
#include "tests/shape/source_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <regex>
#include <string>

using namespace simprof::language_test;
using simprof::shape::files_below;
using simprof::shape::SourceFile;
using simprof::shape::without_comments;

namespace {

/// Where a string that begins there ends: behind its closing mark.
std::size_t behind_string(const std::string& code, std::size_t at) {
    for (++at; at < code.size() && code[at] != '"'; ++at)
        if (code[at] == '\\') ++at;
    return at + 1;
}

/// The expression that fills a place, from behind its `=` to the comma or parenthesis behind it.
std::string filling_at(const std::string& code, std::size_t begin) {
    int depth = 0;
    std::size_t at = begin;
    while (at < code.size()) {
        const char c = code[at];
        if (c == '"') {
            at = behind_string(code, at);
            continue;
        }
        if (c == '(' || c == '{' || c == '[') ++depth;
        if (c == ')' || c == '}' || c == ']') --depth;
        if (depth < 0 || (depth == 0 && (c == ',' || c == ';'))) break;
        ++at;
    }
    return code.substr(begin, at - begin);
}

/// True where words of a language are put into a place as they stand: several, or one of two.
bool holds_words(const std::string& filling) {
    static const std::regex makers{R"(\b(said|said_of|say|say_of|verbatim|msgid)\()"};
    static const std::regex words{
        R"re("[^"]*[a-z]{2,} [a-z]{2,}[^"]*"|"[^"]*[a-z] "|\? "[a-z]*" : "[a-z]*")re"};
    return std::regex_search(filling, words) && !std::regex_search(filling, makers);
}

std::vector<std::string> glued_in(const SourceFile& file) {
    static const std::regex place{R"re("[a-z_0-9]+"_is =)re"};
    static const std::regex sum{
        R"(\b(say|say_of|said|said_of|spoken)\([^;{}]*\) \+ (say|say_of|said|said_of|spoken)\()"};
    const std::string code = without_comments(file.text);
    std::vector<std::string> glued;
    for (std::sregex_iterator at{code.begin(), code.end(), place}, end; at != end; ++at) {
        const auto begin = static_cast<std::size_t>(at->position() + at->length());
        const std::string filling = filling_at(code, begin);
        if (holds_words(filling)) glued.push_back(file.path + ": " + at->str() + filling);
    }
    for (std::sregex_iterator at{code.begin(), code.end(), sum}, end; at != end; ++at)
        glued.push_back(file.path + ": " + at->str());
    return glued;
}

/// True for what can only be a piece: it begins or ends in the middle of something. Lines of a page that
/// stand as they are, behind four blanks, are none.
bool is_piece(const std::string& sentence) {
    if (sentence.starts_with("    ")) return false;
    static const std::regex begins{R"(^([ ,;:.)]|(and|or|but|than|because|that) )[\s\S]*)"};
    static const std::regex ends{R"([\s\S]*( |,|\(| (and|or|but|of|by|the|a|to|than|because|that))$)"};
    const bool is_separator = std::ranges::none_of(
        sentence, [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
    return !is_separator && (std::regex_match(sentence, begins) || std::regex_match(sentence, ends));
}

/// What a key means: "by what changes at once".
bool is_of_schema(const PoMessage& sentence) { return !sentence.files.front().ends_with("pp"); }

}  // namespace

TEST_CASE("No sentence is glued of pieces: no words are put into a place, no sentences are added up") {
    std::string complaints;
    for (const char* const folder : {"lib", "cli"})
        for (const SourceFile& file : files_below(folder, {".cpp", ".hpp"}))
            for (const std::string& glued : glued_in(file)) complaints += "\n" + glued;
    CHECK(complaints == "");
}

TEST_CASE("No sentence of the program is a piece of one") {
    std::string complaints;
    for (const PoMessage& sentence : sentences_of_sources())
        for (const std::string& wording : {sentence.english, sentence.plural})
            if (!is_of_schema(sentence) && is_piece(wording))
                complaints += "\n" + sentence.files.front() + ": " + wording;
    CHECK(complaints == "");
}

TEST_CASE("What is glued is found") {
    CHECK(glued_in({"a.cpp", R"(said("It {is}.", "is"_is = one ? "is full" : "is empty"))"}).size() == 1);
    CHECK(glued_in({"a.cpp", R"(said("It {is}.", "is"_is = one ? "on" : "off"))"}).size() == 1);
    CHECK(glued_in({"a.cpp", R"(said("It {is}.", "is"_is = option("--imsi"), "x"_is = "on"))"}).empty());
    CHECK(glued_in({"a.cpp", R"(said("It: {why}", "why"_is = said("It is full.")))"}).empty());
    CHECK(glued_in({"a.cpp", R"(return say("It is full.") + say("Go."))"}).size() == 1);
    CHECK(is_piece("and so on"));
    CHECK(is_piece("because of "));
    CHECK_FALSE(is_piece("It is so."));
    CHECK_FALSE(is_piece("; "));
}
