#include "cli/output/show/table.hpp"

#include "lib/text/words/terminal_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace simprof::cli;
using simprof::display_width;

namespace {

const std::string iccid = "8933224000000001002";

Table fleet() {
    Table table{{{"ICCID"}, {"PROFILE", true}, {"LABEL", true}, {"SIMS", false, true}}};
    table.add({iccid, "tracker-eu", "pump", "7"});
    table.add({"8933224000000001010", "a profile with quite a long name, longer than most",
               std::string(60, 'x'), "1284"});
    return table;
}

int widest_line(const std::string& text) {
    int widest = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        widest = std::max(widest, display_width(text.substr(start, end - start)));
        start = end + 1;
    }
    return widest;
}

}  // namespace

TEST_CASE("A table that is not for a terminal is as wide as it needs and cuts nothing") {
    const std::string text = fleet().render(0);
    CHECK(text.find(std::string(60, 'x')) != std::string::npos);
    CHECK(text.starts_with("ICCID                PROFILE "));
    CHECK(text.find("…") == std::string::npos);
}

TEST_CASE("A table fits 80 columns, cuts only what may be cut, and never an ICCID") {
    const std::string text = fleet().render(80);
    CHECK(widest_line(text) <= 80);
    CHECK(text.find(iccid) != std::string::npos);
    CHECK(text.find("8933224000000001010") != std::string::npos);
    CHECK(text.find("…") != std::string::npos);
    CHECK(text.find("1284") != std::string::npos);
}

TEST_CASE("No width of terminal makes a table cut an ICCID") {
    for (int width = 1; width <= 200; ++width) {
        INFO(width);
        const std::string text = fleet().render(width);
        CHECK(text.find(iccid) != std::string::npos);
        CHECK(text.find("8933224000000001010") != std::string::npos);
    }
}

TEST_CASE("A table too wide for its terminal becomes lines of title and value") {
    Table table{{{"ICCID"}, {"IMSI"}}};
    table.add({iccid, "208220000001000"});
    table.add({"8933224000000001010", "208220000001001"});
    CHECK(table.render(30) ==
          "ICCID  8933224000000001002\nIMSI   208220000001000\n\n"
          "ICCID  8933224000000001010\nIMSI   208220000001001\n");
}

TEST_CASE("A mark stands behind what it marks where rows are lines") {
    Table table{{{"ICCID"}, {""}, {"STATUS"}}};
    table.add({iccid, "≠", "active"});
    table.add({"8933224000000001010", "", "active"});
    CHECK(table.render(20) ==
          "ICCID   8933224000000001002  ≠\nSTATUS  active\n\n"
          "ICCID   8933224000000001010\nSTATUS  active\n");
}

TEST_CASE("What goes on below itself is never cut, and keeps the other columns in line") {
    Table table{{{"REQUEST", false, true},
                 {.title = "ABOUT", .may_shrink = true, .wraps = true},
                 {.title = "BY", .leaves = 1}}};
    table.add({"3", "migrate lab → tracker-eu-sms, plan from 2026-12-01; taken back by 4", "alex"});
    table.add({"2", "import 100 SIMs", "alex"});
    CHECK(table.render(56) ==
          "REQUEST  ABOUT                                      BY\n"
          "      3  migrate lab → tracker-eu-sms, plan from    alex\n"
          "         2026-12-01; taken back by 4\n"
          "      2  import 100 SIMs                            alex\n");
    for (int width = 50; width < 100; ++width) {
        INFO(width);
        const std::string text = table.render(width);
        CHECK(text.find("…") == std::string::npos);
        CHECK(widest_line(text) <= width);
    }
}

TEST_CASE("Columns leave a table that is too wide by their importance, and their titles are told") {
    Table table{{{"ICCID"},
                 {.title = "PROFILE", .leaves = 3},
                 {.title = "GROUP", .leaves = 2},
                 {.title = "LABEL", .may_shrink = true, .leaves = 1}}};
    table.add({iccid, std::string(20, 'p'), std::string(20, 'g'), std::string(20, 'l')});
    CHECK(table.rendered(100).left_out.empty());
    CHECK(table.rendered(75).left_out.empty());  // the label shrinks
    CHECK(table.rendered(70).left_out == std::vector<std::string>{"LABEL"});
    CHECK(table.rendered(52).left_out == std::vector<std::string>{"GROUP", "LABEL"});
    CHECK(table.rendered(52).text ==
          "ICCID                PROFILE\n" + iccid + "  " + std::string(20, 'p') + "\n");
    CHECK(table.rendered(49).left_out.empty());  // a card has room for all
    CHECK(table.rendered(49).text.starts_with("ICCID    " + iccid + "\nPROFILE  ppp"));
}

TEST_CASE("Columns line up where characters are wide, narrow or combined") {
    Table table{{{"NAME"}, {"N", false, true}}};
    table.add({"日本", "1"});
    table.add({"e\xcc\x81t\xc3\xa9", "22"});
    table.add({"abcd", "3"});
    CHECK(table.render(0) == "NAME   N\n日本   1\ne\xcc\x81t\xc3\xa9   22\nabcd   3\n");
    CHECK(display_width("日本") == 4);
    CHECK(display_width("e\xcc\x81t\xc3\xa9") == 3);
}

TEST_CASE("A wide character is never cut in half") {
    Table table{{{"NAME", true}, {"X"}}};
    table.add({"日本日本日本日本", "y"});
    for (int width = 11; width < 20; ++width) {
        INFO(width);
        CHECK(widest_line(table.render(width)) <= width);
    }
}

TEST_CASE("Titles stand out in colour only where that is wanted") {
    Table table{{{"A"}}};
    table.add({"1"});
    CHECK(table.render(0, true) == "\x1b[1mA\x1b[0m\n1\n");
    CHECK(table.render(0, false) == "A\n1\n");
}

TEST_CASE("A cell never acts on the terminal") {
    Table table{{{"A"}}};
    table.add({"\x1b[2J\n"});
    CHECK(table.render(0) == "A\n\\x1b[2J\\n\n");
}

TEST_CASE("What there was no room for is named with the way to see it") {
    CHECK(not_shown({}).empty());
    const std::array<std::string_view, 2> titles{"GROUP", "LABEL"};
    CHECK(not_shown(titles).english() == "Not shown at this width: GROUP, LABEL (--fields).");
}
