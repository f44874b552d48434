#include "tests/cli/transcript.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <regex>

using namespace simprof::cli::test;
using simprof::store_test::test_server;
using simprof::store_test::TestDirectory;

namespace {

/// Transcripts that show what only one kind of store has, each with the reason.
const std::map<std::string, std::string> about_files{
    {"examples/store_backup.txt", "of a server one is told of the backups of its own, too"},
    {"examples/store_copy.txt", "files are copied, whatever --store says"},
    {"examples/store_rehearse.txt", "one rehearses in a copy of a file"},
    {"examples/store_restore.txt", "a file is restored; of a server its database is"},
    {"examples/store_roles.txt", "it is one of a store on a server"},
    {"examples/store_upgrade.txt", "schemas of the two kinds have numbers of their own"},
    {"first_screen.txt", "that a file is missing is seen without opening it"},
    {"init.txt", "a file that is missing is told otherwise than a database without a store"},
    {"report_over_store.txt", "nothing of a server can be replaced by a file"},
    {"store_backup.txt", "of a server one is told of the backups of its own, too"},
    {"store_check.txt", "what is checked of a file is what the system says of it, too"},
    {"store_rehearse.txt", "one rehearses in a copy of a file"},
    {"store_upgrade.txt", "schemas of the two kinds have numbers of their own"}};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// The database under a name that is as long as a file's in the transcripts: tables and sentences are as
/// wide.
class NamedService {
public:
    static constexpr const char* location = "postgresql:///?service=simprof";

    explicit NamedService(const TestDirectory& directory) {
        const std::string file = (directory / "services").native();
        const std::string there = test_server().new_database(directory / "");
        const std::string_view start = "postgresql:///";
        const std::size_t end = there.find('?');
        std::string settings = there.substr(end + 1);
        replace_all(settings, "&", "\n");
        std::ofstream{file} << "[simprof]\ndbname=" << there.substr(start.size(), end - start.size()) << '\n'
                            << settings << '\n';
        ::setenv("PGSERVICEFILE", file.c_str(), 1);
    }
    NamedService(const NamedService&) = delete;
    NamedService& operator=(const NamedService&) = delete;
    ~NamedService() { ::unsetenv("PGSERVICEFILE"); }
};

/// Without what is another on a server: its name, its version, and how many bytes it takes.
std::string without_engine(std::string text) {
    replace_all(text, NamedService::location, "/tmp/simprof-XXXXXX/simprof.db");
    static const std::regex engine{"PostgreSQL [^\"\n]*|SQLite [0-9.]+"};
    static const std::regex numbers{
        "(Size in bytes +|\"bytes\": |Schema version +|\"schema_version\": )[0-9]+"};
    return std::regex_replace(std::regex_replace(text, engine, "ENGINE"), numbers, "$1N");
}

std::string replayed_on_server(const std::string& transcript) {
    const TestDirectory directory;
    const NamedService service{directory};
    Replaying replaying;
    replaying.environment["SIMPROF_STORE"] = NamedService::location;
    return replay(parse_transcript(transcript), SIMPROF_SOURCE_DIR "/tests/data", replaying);
}

std::string name_of(const std::filesystem::path& file) {
    return file.lexically_relative(std::filesystem::path{SIMPROF_SOURCE_DIR} / "tests" / "transcripts")
        .native();
}

/// Those of the table that there are.
std::size_t left_out() {
    return static_cast<std::size_t>(std::ranges::count_if(
        transcript_files(), [](const auto& file) { return about_files.contains(name_of(file)); }));
}

/// Every second one from `first` on, so that two processors share them.
void check_transcripts(std::size_t first) {
    const auto files = transcript_files();
    for (std::size_t n = first; n < files.size(); n += 2) {
        const std::string name = name_of(files[n]);
        if (about_files.contains(name)) continue;
        const std::string should = text_of_file(files[n]);
        INFO(name);
        const std::string is = without_engine(replayed_on_server(should));
        CHECK(first_difference(is, without_engine(should)) == "");
    }
}

}  // namespace

TEST_CASE("Every transcript shows what simprof prints of a store on a server, too: one half") {
    CHECK(left_out() == about_files.size());
    check_transcripts(0);
}

TEST_CASE("Every transcript shows what simprof prints of a store on a server, too: the other half") {
    check_transcripts(1);
}
