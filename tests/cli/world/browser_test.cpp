#include "cli/world/browser.hpp"

#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using simprof::verbatim;
using simprof::cli::show_in_browser;
using simprof::cli::test::TemporaryDirectory;
using simprof::cli::test::text_of_file;

TEST_CASE("A browser gets the file as one word, where %s stands or behind it") {
    TemporaryDirectory directory;
    const std::string page = directory.write("a 'b' $c.html", "page");
    const std::string shown = directory.path() + "/shown";
    CHECK_FALSE(show_in_browser("cp %s " + shown, page));
    CHECK(text_of_file(shown) == "page");
    std::filesystem::remove(shown);
    directory.write("place/other", "");
    CHECK_FALSE(show_in_browser("cp -t " + directory.path() + "/place", page));
    CHECK(text_of_file(directory.path() + "/place/a 'b' $c.html") == "page");
}

TEST_CASE("Of several browsers the first that takes the file shows it, and the last one says why none did") {
    TemporaryDirectory directory;
    const std::string page = directory.write("page.html", "page");
    const std::string shown = directory.path() + "/shown";
    CHECK_FALSE(show_in_browser("false::cp %s " + shown + ":exit 9", page));
    CHECK(text_of_file(shown) == "page");
    CHECK(show_in_browser("false:exit 4 #", page) == verbatim("`exit 4 #` ended with 4"));
    CHECK(show_in_browser("kill -9 $$ #", page) == verbatim("`kill -9 $$ #` ended with 127"));
    CHECK(show_in_browser(":", page) == verbatim("BROWSER names no command"));
}
