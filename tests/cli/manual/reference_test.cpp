#include "cli/manual/pages/page_parts.hpp"
#include "cli/manual/reference_files.hpp"
#include "cli/words/command_search.hpp"
#include "lib/model/error.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

const std::filesystem::path root = SIMPROF_SOURCE_DIR;

/// Every command that some transcript uses.
std::set<std::string> commands_in_transcripts() {
    std::set<std::string> used;
    for (const std::filesystem::path& file : transcript_files()) {
        for (const TranscriptStep& step : parse_transcript(text_of_file(file)).steps) {
            auto words = typed_command(step.command).words;
            if (words.empty() || words.front() != "simprof") continue;
            words.erase(words.begin());
            try {
                const FoundCommand found = find_command(words);
                if (found.command != nullptr) used.insert(found.command->words());
            } catch (const simprof::Error&) {
                continue;  // a transcript may show a mistake
            }
        }
    }
    return used;
}

}  // namespace

TEST_CASE("Manual pages are what the table of commands says (./dev reference writes them)") {
    for (const ReferenceFile& file : all_reference_files()) {
        INFO(file.path);
        REQUIRE(std::filesystem::exists(root / file.path));
        CHECK(first_difference(text_of_file(root / file.path), file.text) == "");
    }
}

TEST_CASE("There is no manual page of a command that is gone") {
    std::set<std::string> pages;
    for (const ReferenceFile& file : all_reference_files()) pages.insert(file.path);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "man")) {
        INFO(entry.path().native());
        if (!entry.is_directory()) CHECK(pages.contains(entry.path().lexically_relative(root).native()));
    }
}

TEST_CASE("Every command has a manual page") {
    for (const Command& command : all_commands()) {
        INFO(command.words());
        CHECK(std::filesystem::exists(root / "man" / (manual_page_name(command) + ".1")));
    }
}

TEST_CASE("Every command is used in at least one transcript") {
    const std::set<std::string> used = commands_in_transcripts();
    for (const Command& command : all_commands()) {
        INFO(command.words());
        CHECK(used.contains(command.words()));
    }
}
