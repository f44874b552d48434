#include "cli/manual/help/topics.hpp"
#include "cli/manual/shipped_schemas.hpp"
#include "cli/sample/sample.hpp"
#include "cli/words/command.hpp"
#include "lib/formats/forms/shipped_forms.hpp"
#include "tests/cli/transcript.hpp"
#include "tests/language/doubled.hpp"
#include "tests/language/po_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;
using namespace simprof::language_test;

namespace {

const std::filesystem::path tests = std::filesystem::path{SIMPROF_SOURCE_DIR} / "tests";

std::vector<PlayedCommand> played(const Transcript& transcript, Replaying replaying,
                                  std::string* text = nullptr) {
    std::vector<PlayedCommand> commands;
    replaying.seen = [&commands](const PlayedCommand& command) { commands.push_back(command); };
    const std::string is = replay(transcript, tests / "data", replaying);
    if (text != nullptr) *text = is;
    return commands;
}

bool prints_for_programs(const PlayedCommand& command) {
    constexpr std::array<std::string_view, 3> formats{"json", "ndjson", "csv"};
    return std::ranges::any_of(command.words, [&](const std::string& word) {
        return std::ranges::any_of(formats, [&](std::string_view format) {
            return word == format || word == "--output=" + std::string{format} ||
                   word == "-o" + std::string{format};
        });
    });
}

/// What chance put into the names of directories, taken out.
std::string without_chance(const std::string& text) {
    static const std::regex drawn{R"(/tmp/simprof-(demo-)?[A-Za-z0-9]{6})"};
    return std::regex_replace(text, drawn, "/tmp/simprof");
}

/// Byte for byte the same to programs, and the same exit code, whatever people read.
void check_same_to_programs(const std::vector<PlayedCommand>& english,
                            const std::vector<PlayedCommand>& other) {
    REQUIRE(english.size() == other.size());
    for (std::size_t n = 0; n < english.size(); ++n) {
        std::string line;
        for (const std::string& word : english[n].words) line += word + " ";
        INFO(line);
        CHECK(other[n].exit == english[n].exit);
        // A report has another number of bytes in each language.
        const bool tells_size = english[n].words.size() > 1 && english[n].words[1] == "report";
        if (prints_for_programs(english[n]) && !tells_size)
            CHECK(without_chance(other[n].out) == without_chance(english[n].out));
    }
}

void check_in(const std::string& language, const std::filesystem::path& file) {
    const Transcript transcript = parse_transcript(text_of_file(file));
    const std::filesystem::path translated =
        tests / "language" / language / file.lexically_relative(tests / "transcripts");
    INFO(translated.native());
    std::string is;
    Replaying in_language;
    in_language.environment["LANG"] = language + ".UTF-8";
    check_same_to_programs(played(transcript, {}), played(transcript, in_language, &is));
    const std::string should = std::filesystem::exists(translated) ? text_of_file(translated) : "";
    if (std::getenv("SIMPROF_REWRITE_TRANSCRIPTS") == nullptr) {
        CHECK(first_difference(is, should) == "");
    } else if (is != should) {
        std::filesystem::create_directories(translated.parent_path());
        std::ofstream{translated, std::ios::binary} << is;
    }
}

/// Every second one from `first` on, so that two processors share them.
void check_each_language(std::size_t first) {
    const auto files = transcript_files();
    for (const auto& language : language_files())
        for (std::size_t n = first; n < files.size(); n += 2) check_in(language.stem(), files[n]);
}

void add_words(std::set<std::string>& words, std::string_view text) {
    for (std::string& word : single_words(text)) words.insert(std::move(word));
}

/// Words that are the same in every language: what people type, and what a catalogue or a file holds.
std::set<std::string> words_of_no_language() {
    std::set<std::string> words;
    for (const Command& command : all_commands()) {
        add_words(words, command.words());
        for (const auto& word : words_of(command).options) add_words(words, word.names);
    }
    for (const auto& form : shipped_forms()) {
        add_words(words, form.name);
        add_words(words, form.text);
    }
    for (const ShippedSchema& schema : shipped_schemas()) add_words(words, schema.text);
    for (const Topic& topic : all_topics()) add_words(words, topic.name);
    // Who asks in transcripts and by what, names of programs and settings, and what files of the tests hold.
    add_words(words,
              "alex cli db tmp SIMPROF STORE NOW SQLite at fr color wait input pager gb antenna Owner such "
              "LABEL GROUP OPT RADIO SSI OPTION effective At Cartes Files Ok Since Zo co");
    add_words(words, sample_catalogue);
    add_words(words, sample_fleet);
    return words;
}

void add_typed(std::set<std::string>& words, const Transcript& transcript) {
    for (const TranscriptStep& step : transcript.steps) {
        add_words(words, step.command);
        for (const std::string& line : step.content) add_words(words, line);
        for (const std::string& answer : step.answers) add_words(words, answer);
    }
}

/// Commands that print a file for programs, in whatever language: HTML, SQL, TOML, a shell's script, the
/// runbook, whose language is asked for.
bool prints_file(const PlayedCommand& command) {
    constexpr std::array<std::string_view, 2> nouns{"form", "catalogue"};
    const auto has = [&](std::string_view word) {
        return std::ranges::find(command.words, word) != command.words.end();
    };
    if (has("report") || has("roles") || has("completion") || has("export") || has("config")) return true;
    return has("show") && std::ranges::any_of(nouns, has);
}

/// What is nobody's language: ids of rules, places of files, sums.
std::string without_codes(const std::string& text) {
    static const std::regex code{
        R"(\b[A-Z]{3}-[0-9]+|/[A-Za-z0-9_./-]+|\b[0-9a-f]{8,}\b|help [a-z-]+|[A-Za-z]+…)"};
    return std::regex_replace(without_chance(text), code, "-");
}

/// The words in which the transcript speaks English to people all the same.
std::set<std::string> english_left_in(const Transcript& transcript, std::set<std::string> known) {
    add_typed(known, transcript);
    Replaying in_doubled;
    in_doubled.environment["LANG"] = "xx_XX";
    in_doubled.languages = {&doubled_language(), 1};
    std::set<std::string> left;
    for (const PlayedCommand& command : played(transcript, in_doubled))
        if (!prints_for_programs(command) && !prints_file(command))
            add_words(left, without_codes(command.out + "\n" + command.err));
    std::erase_if(left, [&known](const std::string& word) { return known.contains(word); });
    return left;
}

}  // namespace

TEST_CASE("Every transcript in every language (SIMPROF_REWRITE_TRANSCRIPTS=1 rewrites them): one half") {
    check_each_language(0);
}

TEST_CASE("Every transcript in every language: the other half") { check_each_language(1); }

TEST_CASE("In a language whose letters stand twice, no transcript shows a word of English") {
    const std::set<std::string> known = words_of_no_language();
    for (const auto& file : transcript_files()) {
        INFO(file.native());
        const auto left = english_left_in(parse_transcript(text_of_file(file)), known);
        std::string words;
        for (const std::string& word : left) words += word + " ";
        CHECK(words == "");
    }
}
