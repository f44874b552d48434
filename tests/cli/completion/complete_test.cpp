#include "cli/completion/adapters.hpp"
#include "cli/completion/shell_answer.hpp"
#include "cli/language/languages.hpp"
#include "cli/language/spoken.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

/// A sample store, and somebody who types.
struct Typing {
    Typing() {
        outside.environment["SIMPROF_STORE"] = store_in(directory);
        outside.environment["SIMPROF_NOW"] = "2026-11-23T10:00:00Z";
        REQUIRE(outside.run({"init", "--sample", "--timezone", "Europe/Paris"}).exit == 0);
    }
    /// What fish is told: the kind, then `WORD<TAB>ABOUT`.
    Lines told(const std::string& line) { return lines_of(outside.run({"__complete", "fish", line}).out); }
    /// The words that are proposed.
    Lines words(const std::string& line) {
        Lines words = told(line);
        if (!words.empty()) words.erase(words.begin());
        for (std::string& word : words) word = word.substr(0, word.find('\t'));
        return words;
    }
    Lines for_bash(const std::string& line, const std::string& type = "9",
                   const std::string& columns = "80") {
        return lines_of(outside.run({"__complete", "bash", line, columns, type, " \t\n\"'><=;|&(:"}).out);
    }
    std::string changed(const Lines& line) {
        const Outcome outcome = outside.run(line);
        INFO(outcome.err);
        REQUIRE(outcome.exit == 0);
        return outcome.out;
    }

    TemporaryDirectory directory;
    FakeWorld outside;
};

bool holds(const Lines& lines, const std::string& line) {
    return std::ranges::find(lines, line) != lines.end();
}

const std::string sim = "8933224000000010003";

}  // namespace

TEST_CASE("Every command, option and global option of the table is proposed, with its help") {
    FakeWorld outside;
    const auto told = [&](const std::string& line) {
        return lines_of(outside.run({"__complete", "fish", line}).out);
    };
    for (const Command& command : all_commands()) {
        INFO(command.words());
        const std::string noun = command.noun.empty() ? "" : std::string{command.noun} + " ";
        CHECK(
            holds(told("simprof " + noun), std::string{command.verb} + "\t" + std::string{command.summary}));
        const DeclaredWords own = words_of(command);
        const DeclaredWords everywhere = global_words();
        const Lines options = told("simprof " + command.words() + " --");
        for (const auto* words : {&own.options, &everywhere.options})
            for (const DeclaredWord& option : *words)
                CHECK(holds(options, option.each_name().back() + "\t" + std::string{option.help}));
    }
}

TEST_CASE("An option that stands on the line is proposed again only where it may be repeated") {
    Typing typing;
    const Lines words =
        typing.words("simprof sim list --scheduled --group=north -o json --as-of 2026-11-23 --");
    CHECK_FALSE(holds(words, "--scheduled"));
    CHECK_FALSE(holds(words, "--as-of"));
    CHECK_FALSE(holds(words, "--output"));
    CHECK(holds(words, "--group"));
    CHECK(typing.words("simprof sim list -- --").empty());
}

TEST_CASE("What the store has is proposed with what it is") {
    Typing typing;
    CHECK(holds(typing.told("simprof sim migrate --to "), "lab\tiot-connect · EU-PPU · 9 SIMs"));
    CHECK(typing.words("simprof profile create x --pack ") == Lines{"iot-connect", "metering"});
    CHECK(typing.told("simprof plan show EU-PP") == Lines{"words", "EU-PPU\tpay-per-use"});
    CHECK(typing.words("simprof sim list --group ") == Lines{"north", "south"});
    CHECK(typing.told("simprof sim show " + sim.substr(0, 18)) ==
          Lines{"words", sim + "\tactive · tracker-eu · unit 0"});
    CHECK(typing.told("simprof sim show +88247040030000").size() == 11);
    CHECK(typing.told("simprof sim show +882470400300007") ==
          Lines{"words", "+882470400300007\tSIM 8933224000000010490"});
    CHECK(typing.words("simprof sim list --range 893322400000001000") == Lines{sim + ".."});
    CHECK(typing.words("simprof sim list --range " + sim + "..893322400000001000") ==
          Lines{sim + ".." + sim});
    CHECK(
        holds(typing.told("simprof form show cisco"), "cisco-control-center\tCisco Control Center, export"));
}

TEST_CASE("Requests are proposed newest first, with what they did") {
    Typing typing;
    typing.changed({"sim", "migrate", sim, "--to", "lab", "--reference", "T-4711"});
    const Lines told = typing.told("simprof request revert ");
    REQUIRE(told.size() == 4);
    CHECK(told[1].starts_with("3\t2026-11-23 · sim.migrate · 1 SIM"));
    CHECK(told[3].starts_with("1\t2026-11-23 · catalogue.apply"));
    CHECK(typing.words("simprof request list --reference ") == Lines{"T-4711"});
    CHECK(typing.words("simprof request list --actor ") == Lines{"alex"});
}

TEST_CASE("Of many requests those that begin so are proposed, and what they share is what all share") {
    Typing typing;
    for (int n = 0; n < 250; ++n)
        typing.changed({"sim", "edit", sim, "--label", "label " + std::to_string(n), "-q"});
    const Lines all = typing.words("simprof request show ");
    CHECK(all.size() == 200);
    CHECK(all.front() == "252");
    CHECK(holds(all, "1"));
    CHECK(holds(all, "2"));
    const Lines some = typing.words("simprof request show 12");
    CHECK(some.size() == 11);
    CHECK(some.front() == "129");
    CHECK(some.back() == "12");
    CHECK(typing.words("simprof request show 0").empty());
}

TEST_CASE("Options and values are those of the pack at hand, and what is now is marked") {
    Typing typing;
    const Lines names = typing.told("simprof sim deviate " + sim + " --set ");
    CHECK(names.front() == "open");
    CHECK(holds(names, "sms-mo=\tnow off · SMS sent by the device"));
    const Lines values = typing.told("simprof sim deviate " + sim + " --set sms-mo=");
    CHECK(values == Lines{"words", "sms-mo=on\tdefault", "sms-mo=on-net", "sms-mo=off\tnow"});
    CHECK(typing.words("simprof profile edit meter --set ") == Lines{"data=", "sms-mt="});
    CHECK(typing.words("simprof profile create x --pack metering --set data=on --set ") == Lines{"sms-mt="});
    CHECK(holds(typing.words("simprof sim deviate --profile meter --set "), "data="));
    CHECK(holds(typing.words("simprof sim deviate --all --set "), "static-ip="));
    typing.changed({"sim", "deviate", sim, "--set", "sms-mo=on", "--reason", "test"});
    CHECK(holds(typing.told("simprof sim deviate " + sim + " --set sms-mo="), "sms-mo=on\tnow"));
}

TEST_CASE("Months and days are those on which plans change") {
    Typing typing;
    CHECK(typing.told("simprof schedule list --month ") == Lines{"words", "2026-12\tthe next month"});
    typing.changed({"sim", "migrate", sim, "--to", "tracker-eu-500"});
    CHECK(typing.told("simprof schedule list --month ") ==
          Lines{"words", "2026-12\tthe plan of 1 SIM changes"});
    CHECK(typing.told("simprof sim list --as-of ") ==
          Lines{"words", "2026-11-23\ttoday", "2026-12-01\tthe plan of 1 SIM changes"});
}

TEST_CASE("Help is completed with nouns, verbs and topics, then with the verbs of a noun") {
    Typing typing;
    const Lines first = typing.words("simprof help ");
    CHECK(holds(first, "sim"));
    CHECK(holds(first, "init"));
    CHECK(holds(first, "exit-codes"));
    CHECK_FALSE(holds(first, "PRO-4"));
    CHECK(typing.words("simprof help PRO-4") == Lines{"PRO-4"});
    CHECK(holds(typing.words("simprof help sim "), "migrate"));
    CHECK_FALSE(holds(typing.words("simprof help sim "), "sim"));
    CHECK(typing.words("simprof help sim migrate ").empty());
    CHECK(holds(typing.words("simprof help output "), "change"));
    CHECK(typing.words("simprof help output warnin") == Lines{"warning", "warnings"});
    CHECK(holds(typing.told("simprof explain "), "PRO-4\tPack and plan never change"));
}

TEST_CASE("Values may be joined to their option, and case does not matter where nothing fits as typed") {
    Typing typing;
    CHECK(typing.words("simprof sim migrate --to=la") == Lines{"--to=lab"});
    CHECK(typing.words("simprof sim list -oj") == Lines{"-ojson"});
    CHECK(typing.words("simprof sim list --plan eu-5") == Lines{"EU-500MB"});
    CHECK(typing.told("simprof --store=x") == Lines{"files"});
    CHECK(typing.told("simprof sim import ") == Lines{"files"});
}

TEST_CASE("The store that the line means is asked: option, variable, configuration") {
    Typing typing;
    const std::string other = typing.directory.path() + "/other file.db";
    typing.changed({"--store", other, "init", "--timezone", "UTC", "--sample"});
    typing.changed(
        {"--store", other, "profile", "create", "elsewhere", "--pack", "metering", "--plan", "EU-100MB"});
    for (const std::string& line :
         {"simprof --store '" + other + "' profile show els",
          "simprof profile --store=\"" + other + "\" show els", std::string{"simprof profile show els"},
          "SIMPROF_STORE='" + other + "' simprof profile show els"}) {
        INFO(line);
        const bool is_named = line.find("other") != std::string::npos;
        CHECK(typing.words(line) == (is_named ? Lines{"elsewhere"} : Lines{}));
    }
    typing.outside.environment.erase("SIMPROF_STORE");
    typing.outside.system_configuration =
        typing.directory.write("config.toml", "store = \"" + other + "\"\n");
    CHECK(typing.words("simprof profile show els") == Lines{"elsewhere"});
}

TEST_CASE("Whatever is wrong, nothing is said, nothing is written and the exit code is 0") {
    Typing typing;
    const std::string store = typing.outside.environment["SIMPROF_STORE"];
    const std::string before = text_of_file(store);
    const auto is_silent = [&](const std::vector<std::string>& words) {
        const Outcome outcome = typing.outside.run(words);
        CHECK(outcome.exit == 0);
        CHECK(outcome.out.find_first_not_of("words\n") == std::string::npos);
        CHECK(outcome.err.empty());
    };
    for (const char* line :
         {"", "simprof", "simprof nosuch ", "simprof sim nosuch x", "simprof --store /nosuch profile show ",
          "simprof -o nosuch profile show nosuch", "'simprof", "\\"}) {
        for (const char* shell : {"bash", "zsh", "fish"}) is_silent({"__complete", shell, line});
    }
    is_silent({"__complete"});
    is_silent({"__complete", "tcsh", "simprof "});
    typing.outside.system_configuration = typing.directory.write("config.toml", "nonsense = [");
    is_silent({"__complete", "fish", "simprof profile show "});
    CHECK(text_of_file(store) == before);
    CHECK_FALSE(std::filesystem::exists(store + "-journal"));
}

TEST_CASE("Text that acts on a terminal is told escaped, and never as a word") {
    const Proposals proposals{Proposals::Kind::words,
                              {{"a\x1b[2J", "what"}, {"a b", "tab\tline\n\x1b]0;x\xE2\x80\xAE"}}};
    const Proposals left{Proposals::Kind::words, those_that_begin(proposals.words, "a")};
    CHECK(answer_for({Shell::fish}, {}, left) == "words\na b\ttab\\tline\\n\\x1b]0;x\\u202e\n");
    CHECK(answer_for({Shell::zsh, false, 30}, {}, left) == "words\na b\ta b  tab\\tline\\n\\x1b]0;x\\u20…\n");
    CHECK(answer_for({Shell::bash}, {}, left) == "words\na\\ b\n");
    CHECK(answer_for({Shell::zsh}, {}, {Proposals::Kind::open, {{"a:b\\c="}}}) == "open\na:b\\c=\ta:b\\c=\n");
}

TEST_CASE("What words are is told with the no-break spaces of the reader's language") {
    const Proposals proposals{Proposals::Kind::words, {{"--from", "un fichier\u202f; -\u00a0: l’entrée"}}};
    const Dictionary& french = shipped_languages().front();
    const Speaking speaking{french};
    CHECK(answer_for({Shell::fish}, {}, proposals) == "words\n--from\tun fichier\u202f; -\u00a0: l’entrée\n");
}

TEST_CASE("bash is told the rest of the word, quoted as the line needs it") {
    Typing typing;
    for (const char* name : {"gold:eu", "flat rate", "it's $(x) \"so\"!"})
        typing.changed({"profile", "create", name, "--pack", "metering", "--plan", "EU-100MB"});
    CHECK(typing.for_bash("simprof profile show gold:") == Lines{"words", "eu"});
    CHECK(typing.for_bash("simprof profile show gold\\:") == Lines{"words", "gold:eu"});
    CHECK(typing.for_bash("simprof sim list --profile=g") == Lines{"words", "gateway-pool", "gold:eu"});
    CHECK(typing.for_bash("simprof profile show fl") == Lines{"words", R"(flat\ rate)"});
    CHECK(typing.for_bash("simprof profile show \"fl") == Lines{"words", "flat rate"});
    CHECK(typing.for_bash("simprof profile show it") == Lines{"words", R"(it\'s\ \$\(x\)\ \"so\"\!)"});
    CHECK(typing.for_bash("simprof profile show \"it") == Lines{"words", R"(it's \$(x) \"so\""\!")"});
    CHECK(typing.for_bash("simprof profile show 'it") == Lines{"words", R"(it'\''s $(x) "so"!)"});
}

TEST_CASE("bash is told what the words are where it lists them, within the width of the terminal") {
    Typing typing;
    CHECK(typing.for_bash("simprof sim migrate --to tracker-eu-") ==
          Lines{"words", "tracker-eu-500", "tracker-eu-sms"});
    const Lines listed = typing.for_bash("simprof sim migrate --to tracker-eu-", "63", "40");
    REQUIRE(listed.size() == 3);
    CHECK(listed[1] == "tracker-eu-500  iot-connect · EU-500MB…");
    CHECK(typing.for_bash("simprof sim migrate --to la", "63") == Lines{"words", "lab"});
}

TEST_CASE("The adapters are the files of completions/, hold no names and are short") {
    for (const auto& [shell, file] :
         {std::pair{Shell::bash, "simprof.bash"}, std::pair{Shell::zsh, "_simprof"},
          std::pair{Shell::fish, "simprof.fish"}}) {
        const std::string text =
            text_of_file(std::filesystem::path{SIMPROF_SOURCE_DIR "/completions"} / file);
        CHECK(adapter_for(shell) == text);
        CHECK(lines_of(text).size() <= 17);
        for (const std::string_view noun : all_nouns())
            CHECK(text.find(" " + std::string{noun} + " ") == std::string::npos);
    }
}
