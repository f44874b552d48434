#include "cli/session/output_files.hpp"

#include "cli/session/session.hpp"
#include "lib/model/error.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;
using simprof::store_test::error_of;

namespace {

constexpr OutputKind notes{"note", [](std::string_view beginning) { return beginning.starts_with("note"); }};

/// A note that is claimed, and what lies in its directory.
struct Note {
    Note() : world(outside.world({}, outcome)), session(world, settings(), "simprof") {}
    static Settings settings() {
        Settings settings;
        settings.store = "/nowhere/simprof.db";
        return settings;
    }
    [[nodiscard]] std::ptrdiff_t files() const {
        return std::distance(std::filesystem::directory_iterator{directory.path()}, {});
    }
    std::unique_ptr<FileInTheMaking> prepare() {
        return claimed.prepare(path, [](const TextSink& write) { write("note: new"); });
    }

    TemporaryDirectory directory;
    FakeWorld outside;
    test::Outcome outcome;
    World world;
    Session session;
    std::string path = directory.write("note", "note: old");
    OutputFiles claimed{session, {path}, notes, Replacing::is_asked_about};
};

}  // namespace

TEST_CASE("What is prepared is in its place when it is put there, and goes away where it is not") {
    Note note;
    {
        const auto file = note.prepare();
        CHECK(text_of_file(note.path) == "note: old");
        CHECK(note.files() == 2);
        note.claimed.put_in_place(note.path, *file);
    }
    CHECK(text_of_file(note.path) == "note: new");
    CHECK(note.files() == 1);
    Note dropped;
    (void)dropped.prepare();
    CHECK(text_of_file(dropped.path) == "note: old");
    CHECK(dropped.files() == 1);
}

TEST_CASE("What is prepared is not put in the place of what somebody else wrote there meanwhile") {
    Note note;
    const auto file = note.prepare();
    note.directory.write("note", "mine");
    const auto error = error_of([&] { note.claimed.put_in_place(note.path, *file); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::unexpected_state);
    CHECK(text_of_file(note.path) == "mine");
    CHECK(error_of([&] { (void)note.prepare(); })->kind() == ErrorKind::unexpected_state);
}
