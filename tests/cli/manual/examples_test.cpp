#include "tests/cli/manual/examples.hpp"

#include "cli/manual/help/exit_statuses.hpp"
#include "cli/manual/help/topics.hpp"
#include "cli/manual/pages/form_page.hpp"
#include "cli/manual/pages/page_parts.hpp"
#include "cli/words/command_search.hpp"
#include "lib/formats/forms/form_reading.hpp"
#include "lib/model/error.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

const std::filesystem::path transcripts = std::filesystem::path{SIMPROF_SOURCE_DIR} / "tests" / "transcripts";

std::vector<TranscriptStep> steps_of(const std::string& name) {
    const std::filesystem::path file = transcripts / "examples" / (name + ".txt");
    INFO(file.native());
    REQUIRE(std::filesystem::exists(file));
    return parse_transcript(text_of_file(file)).steps;
}

/// Where an example was run and did what it is there for; a difference that was asked about is no failure.
bool has_run(const std::vector<TranscriptStep>& steps, const std::string& example) {
    return std::ranges::any_of(steps, [&example](const TranscriptStep& step) {
        const bool found = step.exit == 8 && example.find("--exit-code") != std::string::npos;
        return step.command == example && (step.exit == 0 || found);
    });
}

/// The command that a line calls; null where it calls none, or makes a mistake.
const Command* command_of(const std::string& line) {
    auto words = typed_command(line).words;
    if (words.empty() || words.front() != "simprof") return nullptr;
    words.erase(words.begin());
    try {
        return find_command(words).command;
    } catch (const simprof::Error&) {
        return nullptr;
    }
}

std::set<int> exit_codes_of(const Command& command) {
    std::set<int> codes;
    for (const ExitStatus& status : exit_statuses_of(command, words_of(command)))
        codes.insert(static_cast<int>(status.code));
    return codes;
}

}  // namespace

TEST_CASE("Every example of a command is run on the sample by a transcript, and there are two at least") {
    for (const Command& command : all_commands()) {
        INFO(command.words());
        std::string name = command.words();
        std::ranges::replace(name, ' ', '_');
        const auto steps = steps_of(name);
        const auto examples = commands_in(command.examples);
        CHECK(examples.size() >= 2);
        for (const std::string& example : examples) {
            INFO(example);
            CHECK(has_run(steps, example));
        }
    }
}

TEST_CASE("Every example of a topic is run on the sample by a transcript") {
    const auto steps = steps_of("topics");
    for (const Topic& topic : all_topics()) {
        for (const std::string& example : commands_in(english_text(topic.text))) {
            INFO(topic.name << ": " << example);
            CHECK(has_run(steps, example));
        }
    }
}

TEST_CASE("Examples fit a page of 80 columns") {
    for (const Command& command : all_commands()) {
        std::string_view lines = command.examples;
        while (!lines.empty()) {
            const std::string_view line = lines.substr(0, lines.find('\n'));
            INFO(line);
            CHECK(line.size() <= 72);
            lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        }
    }
}

TEST_CASE("No command of a transcript ends with a code that its page does not name") {
    for (const std::filesystem::path& file : transcript_files()) {
        for (const TranscriptStep& step : parse_transcript(text_of_file(file)).steps) {
            const Command* command = command_of(step.command);
            if (command == nullptr) continue;
            INFO(file.native() << ": " << step.command);
            CHECK(exit_codes_of(*command).contains(step.exit));
        }
    }
}

TEST_CASE("The topic of the exit codes says of each what the pages say") {
    const std::string topic = english_text(find_topic("exit-codes")->text);
    for (const auto& [code, meaning] : all_exit_statuses()) {
        const std::string line = std::to_string(static_cast<int>(code)) + "  " + std::string{meaning};
        INFO(line);
        CHECK(topic.find(line) != std::string::npos);
    }
}

TEST_CASE("The form that simprof-form(5) shows can be used") {
    CHECK(simprof::read_form(example_form()).mistakes.empty());
}
