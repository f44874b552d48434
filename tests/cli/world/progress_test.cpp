#include "cli/world/progress.hpp"

#include <doctest/doctest.h>

#include <thread>

using namespace simprof::cli;

TEST_CASE("A line of progress tells rows, rate and time left") {
    CHECK(progress_line("Writing", 0.25, 250'000, 1.0) == "Writing: 250000 rows, 250000 a second, 3 s left");
    CHECK(progress_line("Writing", 0, 0, 0) == "Writing: 0 rows, 0 a second, 0 s left");
}

TEST_CASE("Progress is told of long work only, and is gone when the work is done") {
    std::string shown;
    Progress progress{[&](std::string_view text) { shown += text; }};
    progress.tell("Writing", 0.1, 10);
    progress.clear();
    CHECK(shown.empty());
    std::this_thread::sleep_for(std::chrono::milliseconds{550});
    progress.tell("Writing", 0.5, 50);
    CHECK(shown.find("Writing: 50 rows") != std::string::npos);
    progress.clear();
    CHECK(shown.ends_with("\r\x1b[K"));
}

TEST_CASE("Without a terminal nothing tells of progress") {
    Progress progress{nullptr};
    progress.tell("Writing", 0.5, 50);
    progress.clear();
}
