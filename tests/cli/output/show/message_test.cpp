#include "cli/output/show/message.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace simprof;
using namespace simprof::cli;
using nlohmann::json;

namespace {

Error refusal() {
    return Error{
        Refusal{"MIG-9", verbatim("The profile \"old\" is archived."), verbatim("Choose another one.")}};
}

const Iccid sim = *Iccid::from_digits("8933224000000001002");

RefusedRow row(std::optional<Iccid> iccid, std::uint32_t line, std::string rule, std::string message,
               std::string hint = {}) {
    const Refusal why{std::move(rule), verbatim(std::move(message)), verbatim(std::move(hint))};
    return {std::make_shared<const Refusal>(why), iccid, line};
}

Error batch(std::uint32_t rows) {
    Error error = refusal();
    std::vector<RefusedRow> refused;
    for (std::uint32_t i = 0; i < rows; ++i)
        refused.push_back(row(sim, i + 2, "MIG-9", "The profile \"old\" is archived."));
    return error.with_refused(std::move(refused));
}

std::string shown(const Error& error, Format format = Format::table, bool color = false) {
    return rendered_error(error, exit_code_of(error.kind()), {format, color});
}

}  // namespace

TEST_CASE("An error for people is a fact with the rule's id, and what to do") {
    CHECK(shown(refusal()) ==
          "simprof: error: The profile \"old\" is archived. [MIG-9]\n"
          "simprof: hint: Choose another one.\n");
    CHECK(shown(Error{ErrorKind::busy, verbatim("The store is busy.")}) ==
          "simprof: error: The store is busy.\n");
    CHECK(shown(Error{Refusal{"MIG-9", verbatim("it is archived"), verbatim("choose another one")}}) ==
          "simprof: error: it is archived [MIG-9]\nsimprof: hint: choose another one\n");
    CHECK(shown(Error{Refusal{"MIG-9", verbatim("No."), {}}})
              .find("simprof: hint: `simprof explain MIG-9` says why.\n") != std::string::npos);
}

TEST_CASE("An error as JSON is one document with every key of the contract") {
    for (const Format format : {Format::json, Format::ndjson}) {
        const json error =
            json::parse(shown(refusal().with_sim("8933224000000001002").with_line(7), format))["error"];
        CHECK(error == json({{"code", "MIG-9"},
                             {"exit", 5},
                             {"message", "The profile \"old\" is archived."},
                             {"hint", "Choose another one."},
                             {"sim", "8933224000000001002"},
                             {"line", 7}}));
    }
    const json error =
        json::parse(shown(Error{ErrorKind::busy, verbatim("The store is busy.")}, Format::json))["error"];
    CHECK(error["code"] == "busy");
    CHECK(error["exit"] == 7);
    CHECK(error["hint"].is_null());
    CHECK(error["sim"].is_null());
    CHECK(error["line"].is_null());
    CHECK_FALSE(error.contains("refused"));
    CHECK(shown(refusal(), Format::ndjson).find('\n') == shown(refusal(), Format::ndjson).size() - 1);
}

TEST_CASE("An error as CSV is a header and a row") {
    CHECK(shown(refusal(), Format::csv) ==
          "code,exit,message,hint,sim,line\r\n"
          "MIG-9,5,\"The profile \"\"old\"\" is archived.\",Choose another one.,,\r\n");
}

TEST_CASE("BAT-1 alike refusals are told as one, with their number and the first few") {
    CHECK(shown(batch(103))
              .starts_with("simprof: error: 103 rows are refused, and nothing is changed:\n"
                           "  103 (line 2: 8933224000000001002, line 3: 8933224000000001002, line 4: "
                           "8933224000000001002, …): The "
                           "profile \"old\" is "
                           "archived. [MIG-9]\n"
                           "  With -o csv or -o ndjson each of them is named.\nsimprof: hint: "));
    CHECK(
        shown(batch(2)).find("  2 (line 2: 8933224000000001002, line 3: 8933224000000001002): The profile") !=
        std::string::npos);
    CHECK(shown(batch(1)).starts_with("simprof: error: The profile \"old\" is archived. [MIG-9]\n"));
}

TEST_CASE("BAT-1 a document lists a hundred refused rows and tells how many there are, the others list all") {
    const json error = json::parse(shown(batch(103), Format::json))["error"];
    REQUIRE(error["refused"].size() == 100);
    CHECK(error["refused_total"] == 103);
    CHECK(error["refused"][0] == json({{"iccid", "8933224000000001002"},
                                       {"line", 2},
                                       {"rule", "MIG-9"},
                                       {"message", "The profile \"old\" is archived."},
                                       {"hint", nullptr}}));
    CHECK(json::parse(shown(batch(103), Format::ndjson))["error"]["refused"].size() == 103);
    const std::string csv = shown(batch(103), Format::csv);
    CHECK(std::ranges::count(csv, '\n') == 104);
    CHECK(csv.ends_with("MIG-9,5,\"The profile \"\"old\"\" is archived.\",,8933224000000001002,104\r\n"));
}

TEST_CASE("A row without a line, a number or a rule is still named") {
    Error error = refusal();
    error.with_refused({row({}, 0, "", "Nothing is known."), row(sim, 0, "", "There is no such SIM."),
                        row({}, 3, "", "There is no number.")});
    const std::string text = shown(error);
    CHECK(text.find("  line 3: There is no number.\n") != std::string::npos);
    CHECK(text.find("  8933224000000001002: There is no such SIM.\n") != std::string::npos);
    CHECK(text.find("  Nothing is known.\n") != std::string::npos);
    const json rows = json::parse(shown(error, Format::json))["error"]["refused"];
    CHECK(rows[2]["iccid"].is_null());
    CHECK(rows[1]["line"].is_null());
    CHECK(rows[1]["rule"].is_null());
}

TEST_CASE("Mistakes of a file are named one by one, each with its place and its way out") {
    Error error = refusal();
    error.with_line(3).with_column(9);
    RefusedRow mistake = row({}, 3, "", "A key is unknown.", "Did you mean plan?");
    mistake.column = 9;
    RefusedRow same = mistake;
    same.line = 7;
    error.with_refused({mistake, same});
    CHECK(shown(error).find("The file has 2 mistakes, and nothing is changed:\n"
                            "  line 3, column 9: A key is unknown.\n      Did you mean plan?\n"
                            "  line 7, column 9: A key is unknown.\n") != std::string::npos);
}

TEST_CASE("Text in an error never acts on the terminal, and JSON stays JSON whatever the bytes") {
    Error error{ErrorKind::not_found, verbatim("There is no profile \"\x1b[2J\nsimprof: all is well\xff\"."),
                verbatim("Look \xe2\x80\xae.")};
    error.with_refused({row({}, 1, "", "\x07"), row({}, 2, "", "\xff")});
    const std::string text = shown(error);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("\nsimprof: all") == std::string::npos);
    CHECK(text.find("\xff") == std::string::npos);
    CHECK(json::accept(shown(error, Format::json)));
}

TEST_CASE("A mistake in a file names the file, its line and its column") {
    Error error{ErrorKind::malformed, verbatim("No value.")};
    error.with_file("fleet.toml").with_line(4).with_column(7);
    error.with_refused({row({}, 4, "", "No value.")});
    CHECK(shown(error) == "simprof: error: fleet.toml, line 4, column 7: No value.\n");
    CHECK(json::parse(shown(error, Format::json))["error"]["file"] == "fleet.toml");
    error.with_refused({row({}, 4, "", "No value."), row({}, 5, "", "No key.")});
    CHECK(shown(error).starts_with("simprof: error: fleet.toml has 2 mistakes, and nothing is changed:\n"));
}

TEST_CASE("BAT-1 one way out of all that is refused is said last, several each below theirs") {
    Error error{ErrorKind::refused, verbatim("No.")};
    error.with_refused({row({}, 2, "STA-1", "No.", "Go left."), row({}, 3, "STA-2", "Never.", "Go right.")});
    CHECK(shown(error) ==
          "simprof: error: 2 rows are refused, and nothing is changed:\n"
          "  line 2: No. [STA-1]\n      Go left.\n  line 3: Never. [STA-2]\n      Go right.\n");
    Error alike{ErrorKind::refused, verbatim("No."), verbatim("Go left.")};
    alike.with_refused({row({}, 2, "STA-1", "No.", "Go left."), row({}, 3, "STA-2", "Never.", "Go left.")});
    CHECK(shown(alike).ends_with("  line 3: Never. [STA-2]\nsimprof: hint: Go left.\n"));
}

TEST_CASE("What speaks against a file as a whole names it, too") {
    Error error{ErrorKind::refused, verbatim("It grows.")};
    error.with_file("fleet.toml")
        .with_refused({row({}, 0, "CAT-5", "It grows."), row({}, 4, "CAT-2", "It is used.")});
    CHECK(shown(error).starts_with(
        "simprof: error: 2 rows of fleet.toml are refused, and nothing is changed:\n"));
    CHECK(json::parse(shown(error, Format::json))["error"]["file"] == "fleet.toml");
}

TEST_CASE("Colour marks the word in front and nothing else") {
    CHECK(shown(Error{ErrorKind::busy, verbatim("Busy.")}, Format::table, true) ==
          "simprof: \x1b[1;31merror:\x1b[0m Busy.\n");
    CHECK(rendered_message("note", {verbatim("So it is.")}, true) ==
          "simprof: \x1b[1mnote:\x1b[0m So it is.\n");
    CHECK(shown(Error{ErrorKind::busy, verbatim("Busy.")}, Format::json, true).find('\x1b') ==
          std::string::npos);
}

TEST_CASE("A remark is a line for people, with the rule that it comes of") {
    CHECK(rendered_message("warning", {verbatim("Mind\n.")}, false) == "simprof: warning: Mind\\n.\n");
    CHECK(rendered_message("warning", {verbatim("Mind."), "BAT-2"}, false) ==
          "simprof: warning: Mind. [BAT-2]\n");
}

TEST_CASE("Remarks are one document for programs, which an error takes in") {
    const Warnings warnings{{verbatim("Mind.")}, {verbatim("Twice."), "BAT-2", sim, 7}};
    const json both = {{{"rule", nullptr}, {"message", "Mind."}, {"sim", nullptr}, {"line", nullptr}},
                       {{"rule", "BAT-2"}, {"message", "Twice."}, {"sim", sim.digits()}, {"line", 7}}};
    for (const Format format : {Format::json, Format::ndjson}) {
        CHECK(json::parse(rendered_warnings(warnings, format)) == json{{"warnings", both}});
        const json error = json::parse(rendered_error(refusal(), ExitCode::refused, {format}, warnings));
        CHECK(error.size() == 1);
        CHECK(error["error"]["warnings"] == both);
        CHECK_FALSE(json::parse(shown(refusal(), format))["error"].contains("warnings"));
    }
}

TEST_CASE("Remarks are rows for CSV, without an exit code, behind those of an error") {
    const Warnings warnings{{verbatim("Mind.")}, {verbatim("Twice."), "BAT-2", sim, 7}};
    const std::string header = "code,exit,message,hint,sim,line\r\n";
    const std::string rows = "warning,,Mind.,,,\r\nBAT-2,,Twice.,,8933224000000001002,7\r\n";
    CHECK(rendered_warnings(warnings, Format::csv) == header + rows);
    CHECK(rendered_error(batch(1), ExitCode::refused, {Format::csv}, warnings) ==
          header + "MIG-9,5,\"The profile \"\"old\"\" is archived.\",,8933224000000001002,2\r\n" + rows);
}

TEST_CASE("BAT-1 rows that are refused name their file, and what --keep-going would do") {
    Error error = batch(2);
    error.with_files(InputFiles{"move.csv"})
        .with_line(2)
        .with_outlook(verbatim("With --keep-going 1 of 3 SIMs would be changed."));
    const std::string text = shown(error);
    CHECK(text.starts_with("simprof: error: 2 rows of move.csv are refused, and nothing is changed:\n"));
    CHECK(
        text.ends_with("simprof: hint: Choose another one.\n"
                       "simprof: hint: With --keep-going 1 of 3 SIMs would be changed.\n"));
}

TEST_CASE("REQ-4 where one sentence tells of all that is refused, no rows follow") {
    Error error = batch(9);
    error.telling_all({"REQ-4", verbatim("Request 3 is taken back already."), verbatim("Take that back.")});
    CHECK(shown(error) ==
          "simprof: error: Request 3 is taken back already. [MIG-9]\nsimprof: hint: Take that back.\n");
    CHECK(json::parse(shown(error, Format::json))["error"]["refused"].size() == 9);
}

TEST_CASE("On a terminal a fact and a hint are broken at blanks, a command to be copied never is") {
    const Error error{ErrorKind::not_found, verbatim("There is no such thing as this."),
                      verbatim("simprof sim list shows them all.")};
    CHECK(rendered_error(error, ExitCode::not_found, {Format::table, false, 30}) ==
          "simprof: error: There is no\nsuch thing as this.\nsimprof: hint:\nsimprof sim list shows them "
          "all.\n");
    const Error quoted{ErrorKind::not_found, verbatim("No."),
                       verbatim("Look whether `simprof profile list --sort name` has it.")};
    CHECK(rendered_error(quoted, ExitCode::not_found, {Format::table, false, 30}) ==
          "simprof: error: No.\nsimprof: hint: Look whether\n`simprof profile list --sort name`\nhas it.\n");
    CHECK(rendered_message("note", {verbatim("one two three four")}, true, 24) ==
          "simprof: \x1b[1mnote:\x1b[0m one two\nthree four\n");
}

TEST_CASE("a row of a sheet is named as a spreadsheet shows it, its cell where one is to blame") {
    const auto why =
        std::make_shared<const Refusal>(Refusal{"IDN-1", verbatim("It is none."), verbatim("Look.")});
    const auto other = std::make_shared<const Refusal>(Refusal{"STA-1", verbatim("No."), {}});
    Error one = Error{*why}.with_files(InputFiles{"", "Old cards"}).with_line(7).with_column(28);
    one.with_refused({{why, {}, 7, 28}});
    CHECK(rendered_error(one, ExitCode::refused, {Format::table, false, 0})
              .starts_with("simprof: error: 'Old cards'!AB7: It is none. [IDN-1]\n"));
    const json document = json::parse(rendered_error(one, ExitCode::refused, {Format::json, false, 0}));
    CHECK(document["error"]["line"] == 7);
    CHECK(document["error"]["column"] == 28);
    CHECK(document["error"]["sheet"] == "Old cards");
    Error several = Error{*why}.with_files(InputFiles{"", "Cards"}).with_line(7);
    several.with_refused({{why, {}, 7, 2}, {other, {}, 9, 0}});
    const std::string text = rendered_error(several, ExitCode::refused, {Format::table, false, 0});
    CHECK(text.starts_with("simprof: error: 2 rows are refused, and nothing is changed:\n"));
    CHECK(text.find("  Cards!B7: It is none. [IDN-1]\n") != std::string::npos);
    CHECK(text.find("  row 9 of Cards: No. [STA-1]\n") != std::string::npos);
}
