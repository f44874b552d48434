#include "tests/fuzz/command_reading.hpp"

#include "tests/cli/transcript.hpp"
#include "tests/fuzz/throwaway_store.hpp"

#include <algorithm>
#include <set>

namespace simprof::fuzz {

namespace {

/// What is fuzzed must not find its way out of its directory.
std::string tamed(std::string word) {
    if (word != "Europe/Paris") std::ranges::replace(word, '/', '_');
    std::erase(word, '\0');  // no word of a command line holds it
    return word;
}

std::vector<std::string> words_of(std::string_view bytes) {
    std::vector<std::string> words;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        words.push_back(tamed(std::string{bytes.substr(0, end)}));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return words;
}

}  // namespace

Fate run_command_line(std::string_view bytes) {
    static ThrowawayStore store;
    const std::string& before = small_store();
    const std::vector<std::string> words = words_of(bytes);
    // The demonstration makes a store of its own and waits for nobody; it only takes long.
    if (std::ranges::find(words, "demo") != words.end()) return Fate::refused;
    store.lay(before);
    const bool is_done = store.run(words);
    if (store.bytes() != before) store.expect_whole();
    return is_done ? Fate::read : Fate::refused;
}

std::vector<std::string> command_lines() {
    std::set<std::string> lines;
    for (const auto& file : cli::test::transcript_files()) {
        for (const auto& step : cli::test::parse_transcript(cli::test::text_of_file(file)).steps) {
            const cli::test::TypedCommand typed = cli::test::typed_command(step.command);
            if (typed.words.empty() || typed.words.front() != "simprof") continue;
            std::string line;
            for (std::size_t n = 1; n < typed.words.size(); ++n) line += (n > 1 ? "\n" : "") + typed.words[n];
            lines.insert(line);
        }
    }
    return {lines.begin(), lines.end()};
}

}  // namespace simprof::fuzz
