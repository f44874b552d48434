#include "lib/text/words/server_location.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

using namespace simprof::cli::test;
using Json = nlohmann::json;

namespace {

const std::filesystem::path goldens =
    std::filesystem::path{SIMPROF_SOURCE_DIR} / "tests" / "data" / "stores" / "schema1";

/// A command of a listing and what the program of schema 1 said to it.
struct Section {
    std::string command;
    std::string out;
    std::string err;
    int exit = 0;
};

struct Listing {
    std::string now;
    std::vector<Section> sections;
};

Listing listing_of(const std::string& name) {
    Listing listing;
    std::istringstream lines{text_of_file(goldens / (name + ".listing.txt"))};
    bool is_error = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# now ") && listing.sections.empty()) {
            listing.now = line.substr(6);
        } else if (line.starts_with("== ")) {
            listing.sections.push_back({line.substr(3), {}, {}, 0});
            is_error = false;
        } else if (listing.sections.empty()) {
            continue;
        } else if (line == "[stderr]") {
            is_error = true;
        } else if (line.starts_with("[exit ")) {
            listing.sections.back().exit = std::stoi(line.substr(6));
        } else {
            Section& section = listing.sections.back();
            (is_error ? section.err : section.out) += line + "\n";
        }
    }
    return listing;
}

/// A copy of a golden store, upgraded; where stores on a server are tested, copied there.
struct Upgraded {
    Upgraded(const std::string& name, const std::string& now) {
        std::filesystem::copy_file(goldens / (name + ".db"), store);
        outside.environment["SIMPROF_STORE"] = store;
        outside.environment["SIMPROF_ACTOR"] = "alex";
        outside.environment["SIMPROF_NOW"] = now;
        REQUIRE(outside.run({"store", "upgrade", "--yes", "-q"}).exit == 0);
        if (!simprof::is_server_location(there)) return;
        REQUIRE(outside.run({"store", "copy", store, there}).exit == 0);
        outside.environment["SIMPROF_STORE"] = there;
    }
    Outcome run(const std::string& command) {
        auto words = shell_words(command);
        words.erase(words.begin());
        return outside.run(words);
    }

    TemporaryDirectory directory;
    FakeWorld outside;
    std::string store = directory.path() + "/store.db";
    std::string there = store_in(directory);
};

/// What an answer of today may say otherwise: also a way out that led nowhere for most SIMs.
bool may_differ(const std::string& key, const Json& said) {
    return key == "schema_version" || key == "bytes" || key == "chain_head" || key == "engine" ||
           (key == "hint" && said == "A SIM that is not wanted is ended: simprof sim terminate SIM");
}

/// Where the answer of today lacks or contradicts what was said; empty where it holds all of it.
std::string first_contradiction(const Json& said, const Json& says, const std::string& at = "") {
    if (said.is_object() && says.is_object()) {
        for (const auto& [key, value] : said.items()) {
            if (may_differ(key, value)) continue;
            if (!says.contains(key)) return at + "/" + key + " is gone";
            std::string inner = first_contradiction(value, says.at(key), at + "/" + key);
            if (!inner.empty()) return inner;
        }
        return {};
    }
    if (said.is_array() && says.is_array() && said.size() == says.size()) {
        for (std::size_t i = 0; i < said.size(); ++i) {
            std::string inner = first_contradiction(said[i], says[i], at + "/" + std::to_string(i));
            if (!inner.empty()) return inner;
        }
        return {};
    }
    return said == says ? "" : at + ": was " + said.dump() + ", is " + says.dump();
}

/// A document, or a list of the documents of lines.
Json documents_in(const std::string& text) {
    if (const Json whole = Json::parse(text, nullptr, false); !whole.is_discarded()) return whole;
    Json lines = Json::array();
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line));
    return lines;
}

std::string contradiction(const std::string& said, const std::string& says) {
    if (said == says || said.find("\n[… ") != std::string::npos) return {};  // a listing leaves lines out
    if (said.empty() || says.empty()) return "was “" + said + "”, is “" + says + "”";
    if (said.starts_with("{")) return first_contradiction(documents_in(said), documents_in(says));
    return first_difference(says, said);
}

/// What is said to people, without what no program of that time said: which instant stands for the clock.
std::string said_then(std::string text) {
    const std::string note = "simprof: note: SIMPROF_NOW stands for the clock: ";
    if (const auto at = text.find(note); at != std::string::npos)
        text.erase(at, text.find('\n', at) + 1 - at);
    return text;
}

/// True where some SIMs were changed or taken back since (6) and others are refused by a rule (5): that exits
/// with 5 now, where it was 6.
bool mixes_refusals(const std::string& error) {
    const Json document = Json::parse(error, nullptr, false);
    const Json::json_pointer refused{"/error/refused"};
    if (document.is_discarded() || !document.contains(refused)) return false;
    const Json& rows = document.at(refused);
    const auto changed_since = std::ranges::count_if(rows, [](const Json& row) {
        return row.at("message").get<std::string>().find("by request") != std::string::npos;
    });
    return changed_since > 0 && static_cast<std::size_t>(changed_since) < rows.size();
}

/// Where the program of schema 1 was wrong, and what it said: it read a profile passed through out of a
/// sentence.
std::string known_fault(const std::string& command_of_store) {
    const bool is_one = command_of_store == "identities: simprof request show 39 -o json" ||
                        command_of_store == "identities: simprof request show 43 -o json";
    return is_one ? R"(/sims/1/via: was "lab2, tracker-eu via t1", is "lab2")" : "";
}

void check(const std::string& name) {
    const Listing listing = listing_of(name);
    REQUIRE(listing.sections.size() > 3);
    Upgraded upgraded{name, listing.now};
    for (const Section& section : listing.sections) {
        INFO(name << ": " << section.command);
        const Outcome outcome = upgraded.run(section.command);
        const bool other_exit = section.exit == 6 && mixes_refusals(section.err);
        CHECK(outcome.exit == (other_exit ? 5 : section.exit));
        CHECK(contradiction(section.out, outcome.out) == known_fault(name + ": " + section.command));
        CHECK(contradiction(section.err, said_then(outcome.err)) ==
              (other_exit ? "/error/exit: was 6, is 5" : ""));
    }
}

}  // namespace

TEST_CASE("A store of schema 1 that was upgraded answers as before: listings, histories, requests") {
    for (const char* name : {"fresh", "fresh-real-clock", "real", "sample", "legacy", "many"}) check(name);
}

TEST_CASE("A store of schema 1 that was upgraded answers as before: plans to come, and days gone by") {
    check("plans");
}

TEST_CASE("A store of schema 1 that was upgraded answers as before: every kind of request") {
    check("kinds");
}

TEST_CASE("A store of schema 1 that was upgraded answers as before: what can be taken back") {
    check("reverts");
}

TEST_CASE("A store of schema 1 that was upgraded answers as before: identities") { check("identities"); }
