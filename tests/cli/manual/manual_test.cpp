#include "cli/language/languages.hpp"
#include "cli/language/spoken.hpp"
#include "cli/manual/help/help_page.hpp"
#include "cli/manual/help/topics.hpp"
#include "cli/manual/pages/roff.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Of lines that are wrapped: not of examples, nor of how a command is typed.
void check_widths(const std::string& text, int width) {
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string line = text.substr(start, end - start);
        INFO(line);
        if (!line.starts_with("    ") && !line.starts_with("Usage"))
            CHECK(simprof::display_width(line) <= width);
        start = end + 1;
    }
}

}  // namespace

TEST_CASE("Help knows every command, noun, topic and rule") {
    FakeWorld outside;
    for (const Command& command : all_commands()) {
        std::vector<std::string> words{"help"};
        if (!command.noun.empty()) words.emplace_back(command.noun);
        words.emplace_back(command.verb);
        const Outcome outcome = outside.run(words);
        CHECK(outcome.exit == 0);
        CHECK(contains(outcome.out, "Usage: simprof " + command.words()));
    }
    for (const Topic& topic : all_topics()) CHECK(outside.run({"help", std::string{topic.name}}).exit == 0);
    CHECK(contains(outside.run({"help", "sim"}).out, "Usage: simprof sim VERB"));
    CHECK(outside.run({"help", "MIG-2"}).out == outside.run({"explain", "mig-2"}).out);
}

TEST_CASE("Help about what does not exist ends with 4 and the nearest word") {
    FakeWorld outside;
    const Outcome outcome = outside.run({"help", "sim", "migrat"});
    CHECK(outcome.exit == 4);
    CHECK(contains(outcome.err, "Did you mean `simprof help sim migrate`?"));
    CHECK(outside.run({"help", "xyzzy"}).exit == 4);
    CHECK(outside.run({"help", "sim", "migrate", "now"}).exit == 4);
    CHECK(outside.run({"explain", "MIG-99"}).exit == 4);
}

TEST_CASE("Help, rules, settings and completions are there in every format") {
    FakeWorld outside;
    for (const auto& line : {std::vector<std::string>{"help"},
                             {"help", "sim"},
                             {"help", "sim", "migrate"},
                             {"help", "output"},
                             {"explain"},
                             {"explain", "MIG-2"},
                             {"config", "list"},
                             {"completion", "zsh"}}) {
        for (const char* format : {"table", "json", "ndjson", "csv"}) {
            auto words = line;
            words.insert(words.end(), {"-o", format});
            const Outcome outcome = outside.run(words);
            INFO(line.back() << " " << format);
            CHECK(outcome.exit == 0);
            CHECK(outcome.err.empty());
            CHECK_FALSE(outcome.out.empty());
            if (std::string{format} == "json")
                CHECK_NOTHROW(static_cast<void>(simprof::Json::parse(outcome.out)));
        }
    }
    CHECK(outside.run({"completion", "tcsh"}).exit == 2);
}

TEST_CASE("No line of help is wider than the terminal, examples left out") {
    for (const Command& command : all_commands()) check_widths(help_about_command(command, 60).text, 60);
}

TEST_CASE("No line of help in another language is wider than a terminal of 80 columns") {
    for (const Dictionary& language : shipped_languages()) {
        const Speaking speaking{language};
        for (const Command& command : all_commands()) check_widths(help_about_command(command, 80).text, 80);
        check_widths(help_overview(80).text, 80);
        check_widths(help_tasks(80).text, 80);
        for (const Topic& topic : all_topics())
            check_widths(wrapped_paragraphs(spoken_text(topic.text), 80), 80);
    }
}

TEST_CASE("Help speaks the language of the run, and tells programs in English") {
    FakeWorld outside;
    const std::vector<std::vector<std::string>> lines{{"help", "-o", "json"},
                                                      {"help", "sim", "migrate", "-o", "json"},
                                                      {"help", "methods", "-o", "json"},
                                                      {"help", "output", "change", "-o", "csv"},
                                                      {"explain", "-o", "csv"}};
    std::vector<std::string> in_english;
    in_english.reserve(lines.size());
    for (const auto& line : lines) in_english.push_back(outside.run(line).out);
    outside.environment["LC_ALL"] = "fr_FR.UTF-8";
    for (std::size_t n = 0; n < lines.size(); ++n) CHECK(outside.run(lines[n]).out == in_english[n]);
    CHECK(contains(outside.run({"help", "sim", "migrate"}).out,
                   "Usage\u00a0: simprof sim migrate [SIM]... [OPTIONS]\n"));
    CHECK(contains(outside.run({"help", "sim", "migrate"}).out, "\n  --to PROFIL"));
    CHECK(contains(outside.run({"explain"}).out, "\nIDN-1   Forme d’un ICCID\n"));
}

TEST_CASE("Nothing in a text is taken for roff") {
    CHECK(roff::text(".TH x") == "\\&.TH x");
    CHECK(roff::text("'quoted' \\n -o ~ ^") == "\\(aqquoted\\(aq \\en \\-o \\(ti \\(ha");
    CHECK(roff::text("see `simprof help`.") == "see \\fB\\%simprof \\%help\\fR.");
    CHECK(roff::quoted("say \"so\"") == "\"say \\(dqso\\(dq\"");
    CHECK(roff::text("\xe2\x80\xa6") == "\\[u2026]");
    CHECK(roff::text("a\xc2\xa0: b\xe2\x80\xaf;") == "a\\ : b\\ ;");
    CHECK(roff::indexed("-o \xe2\x80\xa6") == "\\-o \xe2\x80\xa6");
    CHECK(roff::verbatim("    a\n    .b") == ".Bd -literal -offset 3n\na\n\\&.b\n.Ed\n");
    CHECK(roff::verbatim("a\n    b") == ".Bd -literal -offset 3n\na\n    b\n.Ed\n");
    CHECK(roff::text("It ends. Then `.TH` begins. v. 2") == "It ends.\nThen \\fB\\%.TH\\fR begins. v. 2");
}
