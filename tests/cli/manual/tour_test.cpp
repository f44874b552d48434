#include "tests/cli/manual/examples.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace simprof::cli::test;

namespace {

const std::filesystem::path tour_file = std::filesystem::path{SIMPROF_SOURCE_DIR} / "README.md";

void replace_in(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// A terminal does not show with what a command ended.
void leave_out_exit_codes(std::string& text) {
    for (std::size_t at = text.find("\n[exit "); at != std::string::npos; at = text.find("\n[exit "))
        text.erase(at, text.find('\n', at + 1) - at);
}

/// A transcript as a person at a terminal sees it, whose store is where it is by itself.
std::string as_seen(const std::string& transcript) {
    std::string seen = transcript.substr(transcript.find("\n$ ") + 1);
    replace_in(seen, "\n! ", "\n");
    replace_in(seen, "\n!\n", "\n\n");
    replace_in(seen, "/tmp/simprof-XXXXXX/simprof.db", "/home/alex/.local/share/simprof/simprof.db");
    leave_out_exit_codes(seen);
    return seen;
}

std::string replayed(const std::string& tour) {
    std::string commands = "# width 100\n";
    for (std::size_t start = 0; start < tour.size();) {
        const std::size_t end = std::min(tour.find('\n', start), tour.size());
        if (tour.compare(start, 2, "$ ") == 0) commands += tour.substr(start, end - start) + "\n";
        start = end + 1;
    }
    return as_seen(replay(parse_transcript(commands), SIMPROF_SOURCE_DIR "/tests/data"));
}

}  // namespace

TEST_CASE("The tour of README is a transcript (SIMPROF_REWRITE_TRANSCRIPTS=1 rewrites it)") {
    std::string text = text_of_file(tour_file);
    const std::string should = block_behind(text, "## A tour");
    const std::string is = replayed(should);
    if (std::getenv("SIMPROF_REWRITE_TRANSCRIPTS") == nullptr) {
        CHECK(first_difference(is, should) == "");
        return;
    }
    if (is == should) return;
    text.replace(text.find(should), should.size(), is);
    std::ofstream{tour_file, std::ios::binary} << text;
}
