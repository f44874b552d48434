#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

using namespace simprof::cli::test;

namespace {

const std::filesystem::path data = std::filesystem::path{SIMPROF_SOURCE_DIR} / "tests" / "data";

void check(const std::filesystem::path& file) {
    const std::string should = text_of_file(file);
    const std::string is = replay(parse_transcript(should), data);
    if (std::getenv("SIMPROF_REWRITE_TRANSCRIPTS") != nullptr) {
        if (is != should) std::ofstream{file, std::ios::binary} << is;
        return;
    }
    INFO(file.native());
    CHECK(first_difference(is, should) == "");
}

}  // namespace

TEST_CASE("Every transcript shows what simprof prints (SIMPROF_REWRITE_TRANSCRIPTS=1 rewrites them)") {
    for (const std::filesystem::path& file : transcript_files()) check(file);
}

TEST_CASE("A transcript is split into commands, answers and the content of files") {
    const Transcript transcript = parse_transcript(
        "# about\n# width 80\n\n$ cat > a.csv\n> iccid\n>\n\n# now X\n$ simprof sim list\nsome output\n! "
        "said\n? "
        "y\n?\n[exit 5]\n");
    CHECK(transcript.setting("width") == "80");
    CHECK(transcript.setting("height") == "");
    REQUIRE(transcript.steps.size() == 2);
    CHECK(transcript.steps[0].command == "cat > a.csv");
    CHECK(transcript.steps[0].content == std::vector<std::string>{"iccid", ""});
    CHECK(transcript.steps[0].now == "");
    CHECK(transcript.steps[1].now == "X");
    CHECK(transcript.steps[1].command == "simprof sim list");
    CHECK(transcript.steps[1].answers == std::vector<std::string>{"y", ""});
}

TEST_CASE("The command of a transcript is read as a shell reads it") {
    const TypedCommand command =
        typed_command("SIMPROF_NOW=x simprof sim edit 'a b' \"c'd\" e\\ f '' --set=a=b < in > out");
    CHECK(command.variables == std::map<std::string, std::string>{{"SIMPROF_NOW", "x"}});
    CHECK(command.words ==
          std::vector<std::string>{"simprof", "sim", "edit", "a b", "c'd", "e f", "", "--set=a=b"});
    CHECK(command.input_file == "in");
    CHECK(command.output_file == "out");
    CHECK_THROWS((void)shell_words("a 'b"));
}

TEST_CASE("Replaying a transcript again gives the same text") {
    const std::string text =
        "# remark\n\n$ cat > f.txt\n> $ a line\n> last\n\n$ cat f.txt\n\\$ a line\nlast\n\n"
        "$ simprof explain NO-1\n! simprof: error: There is no rule “NO-1”.\n"
        "! simprof: hint: Did you mean DEV-1?\n[exit 4]\n";
    const std::string once = replay(parse_transcript(text), data);
    CHECK(first_difference(replay(parse_transcript(once), data), once) == "");
    CHECK(once.find("\\$ a line\nlast\n") != std::string::npos);
    CHECK(once.find("[exit 4]") != std::string::npos);
    CHECK(once.find("\n$ simprof explain NO-1\n! simprof: error: ") != std::string::npos);
}
