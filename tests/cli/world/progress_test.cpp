#include "cli/world/progress.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof::cli;
using namespace std::chrono_literals;

TEST_CASE("A line of progress tells rows, rate and time left") {
    CHECK(progress_line("Writing", 0.25, 250'000, 1.0) ==
          "Writing: 250,000 rows, 250,000 a second, 3 s left");
    CHECK(progress_line("Writing", 0, 0, 0) == "Writing: 0 rows, 0 a second, 0 s left");
}

namespace {

/// Progress under a clock that the test owns.
struct Watched {
    std::string shown;
    Progress::Clock::time_point now{std::chrono::hours{1}};
    Progress progress{[this](std::string_view text) { shown += text; }, [this] { return now; }};
};

}  // namespace

TEST_CASE("Progress is told of long work only, and is gone when the work is done") {
    Watched watched;
    watched.progress.tell("Writing", 0.1, 10);
    watched.now += 499ms;
    watched.progress.tell("Writing", 0.4, 40);
    watched.progress.clear();
    CHECK(watched.shown.empty());
    watched.now += 1ms;
    watched.progress.tell("Writing", 0.5, 50);
    CHECK(watched.shown == "\r\x1b[KWriting: 50 rows, 100 a second, 1 s left");
    watched.progress.clear();
    CHECK(watched.shown.ends_with("\r\x1b[K"));
}

TEST_CASE("Progress is told ten times a second at most, and other work begins anew") {
    Watched watched;
    watched.progress.tell("Reading", 0.1, 10);
    watched.now += 600ms;
    watched.progress.tell("Reading", 0.2, 20);
    const std::string once = watched.shown;
    watched.now += 99ms;
    watched.progress.tell("Reading", 0.3, 30);
    CHECK(watched.shown == once);
    watched.now += 1ms;
    watched.progress.tell("Reading", 0.4, 40);
    CHECK(watched.shown.find("Reading: 40 rows") != std::string::npos);
    watched.progress.tell("Writing", 0.1, 10);
    CHECK(watched.shown.find("Writing") == std::string::npos);
}

TEST_CASE("Without a terminal nothing tells of progress, and nothing asks the clock") {
    int asked = 0;
    Progress progress{nullptr, [&] { return ++asked, Progress::Clock::time_point{}; }};
    progress.tell("Writing", 0.5, 50);
    progress.clear();
    CHECK(asked == 0);
}
