#include "cli/words/parser.hpp"

#include "cli/world/exit_code.hpp"
#include "lib/model/error.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace simprof;
using namespace simprof::cli;

namespace {

/// An action with a word of every kind, all of which it keeps.
struct Words final : Action {
    std::string needed;
    std::optional<std::string> maybe;
    std::vector<std::string> many;
    std::optional<std::string> to;
    std::vector<std::string> set;
    bool dry_run = false;
    bool with_argument = false;

    void declare(Declaration& words) override {
        using Value = Declaration::Value;
        if (with_argument) words.argument("NAME", Value::text, "a name", needed);
        if (with_argument) words.argument("OTHER", Value::text, "another", maybe);
        if (!with_argument) words.arguments("SIM", Value::sim, "the SIMs", many);
        words.option("-t,--to", "PROFILE", Value::profile, "the target", to);
        words.option("--set", "OPTION=VALUE", Value::option_value, "a change", set);
        words.flag("-n,--dry-run", "only show", dry_run);
    }
    ExitCode run(Session&) override { return ExitCode::done; }
};

struct Parsed {
    Words words;
    GlobalWords globals;
};

Parsed parse(const std::vector<std::string>& arguments, bool with_argument = false) {
    Parsed parsed;
    parsed.words.with_argument = with_argument;
    parse_words(arguments, &parsed.words, parsed.globals, "sim try");
    return parsed;
}

/// The fact and the hint of what parsing refuses; "accepted" where it does not.
std::string refused(const std::vector<std::string>& arguments, bool with_argument = false) {
    try {
        (void)parse(arguments, with_argument);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        return error.message().english() + " | " + error.hint().english();
    }
    return "accepted";
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("An option that may be repeated takes one value each time and leaves the arguments alone") {
    const Parsed parsed = parse({"--set", "a=b", "8933224000000001002", "--set=c=d", "8933224000000001010"});
    CHECK(parsed.words.set == Texts{"a=b", "c=d"});
    CHECK(parsed.words.many == Texts{"8933224000000001002", "8933224000000001010"});
}

TEST_CASE("A single option given twice is refused") {
    CHECK(refused({"--to", "a", "--to", "b"}) ==
          "The option --to is given more than once. | See `simprof help sim try`.");
    CHECK(refused({"--to=a", "-t", "b"}).starts_with("The option --to is given more than once."));
}

TEST_CASE("A flag takes no value, not even false or nothing") {
    for (const char* word :
         {"--dry-run=false", "--dry-run=true", "--dry-run=", "--dry-run={}", "--dry-run=1"}) {
        CHECK(refused({word}).starts_with("The option --dry-run takes no value."));
    }
    CHECK(refused({"-n=false"}).starts_with("The option -n takes no value."));
    CHECK(refused({"-nn=3"}).starts_with("The option -n takes no value."));
    CHECK(refused({"-nx=3"}).starts_with("There is no option -x."));
    CHECK(parse({"-ta=b"}).words.to == "a=b");
    CHECK(parse({"-nta=b"}).words.to == "a=b");
    CHECK(parse({"-nt="}).words.to == "");
    CHECK(parse({"--dry-run"}).words.dry_run);
    CHECK(parse({"-n", "-n"}).words.dry_run);
}

TEST_CASE("An option is not taken for the value of another") {
    CHECK(refused({"--to", "--dry-run"}) ==
          "The option --to needs a value, and the option --dry-run follows. | "
          "If that is the value, join the two: --to=--dry-run.");
    CHECK(refused({"-t", "-n"}).starts_with("The option -t needs a value, and the option -n follows."));
    CHECK(refused({"--to", "--"}).starts_with("The option --to needs a value"));
    CHECK(parse({"--to=--dry-run"}).words.to == "--dry-run");
}

TEST_CASE("An option without its value is refused") {
    CHECK(refused({"--to"}) == "The option --to needs a value. | See `simprof help sim try`.");
    CHECK(refused({"-nt"}).starts_with("The option -t needs a value"));
}

TEST_CASE("An empty value is a value, joined or not") {
    CHECK(parse({"--to=", "8933224000000001002"}).words.to == "");
    CHECK(parse({"--to=", "8933224000000001002"}).words.many == Texts{"8933224000000001002"});
    CHECK(parse({"--to", "", "x"}).words.to == "");
    CHECK(parse({"", "x"}).words.many == Texts{"", "x"});
}

TEST_CASE("Values stay as they are typed") {
    CHECK(parse({"--to", "010"}).words.to == "010");
    CHECK(parse({"--to", "99999999999999999999"}).words.to == "99999999999999999999");
    CHECK(parse({"--to", "[a,b]"}).words.to == "[a,b]");
    CHECK(parse({"--to", "{}"}).words.to == "{}");
    CHECK(parse({"--set", "[a,b]", "--set", "{}"}).words.set == Texts{"[a,b]", "{}"});
    CHECK(parse({"[a,b]", "{}", "%%", "++", "a b", "!x"}).words.many ==
          Texts{"[a,b]", "{}", "%%", "++", "a b", "!x"});
    CHECK(parse({"--to", "a\nb"}).words.to == "a\nb");
}

TEST_CASE("A hyphen alone and negative numbers are values") {
    CHECK(parse({"-", "-5", "--to", "-"}).words.many == Texts{"-", "-5"});
    CHECK(parse({"--to", "-"}).words.to == "-");
    CHECK(parse({"--to", "-5"}).words.to == "-5");
}

TEST_CASE("Two hyphens end the options") {
    const Parsed parsed = parse({"--to", "a", "--", "--dry-run", "-h", "--"});
    CHECK(parsed.words.many == Texts{"--dry-run", "-h", "--"});
    CHECK_FALSE(parsed.words.dry_run);
    CHECK_FALSE(parsed.globals.help);
}

TEST_CASE("Short options can be joined to each other and to a value") {
    const Parsed parsed = parse({"-nqtlab", "-ojson"});
    CHECK(parsed.words.dry_run);
    CHECK(parsed.globals.options.quiet);
    CHECK(parsed.words.to == "lab");
    CHECK(parsed.globals.options.output == "json");
}

TEST_CASE("An unknown option is named with the nearest one") {
    CHECK(refused({"--dryrun"}) == "There is no option --dryrun. | Did you mean --dry-run?");
    CHECK(refused({"--colour", "never"}) == "There is no option --colour. | Did you mean --color?");
    CHECK(refused({"-nx"}) == "There is no option -x. | See `simprof help sim try`.");
    CHECK(refused({"--dry"}).starts_with("There is no option --dry."));
    CHECK(refused({"---dry-run"}) == "There is no option ---dry-run. | Did you mean --dry-run?");
    CHECK(refused({"-!"}).starts_with("There is no option -!."));
    CHECK(refused({"-\xc3\xa9"}).starts_with("There is no option -"));
}

TEST_CASE("Arguments that are missing or too many are named") {
    CHECK(refused({}, true) ==
          "NAME is missing: a name. | Write `simprof sim try NAME`; `simprof help sim try` tells more.");
    CHECK(refused({"a", "b", "c"}, true) == "“c” is one word too many. | See `simprof help sim try`.");
    CHECK(parse({"a"}, true).words.maybe == std::nullopt);
    CHECK(parse({"a", "b"}, true).words.maybe == "b");
    CHECK(parse({}).words.many.empty());
}

TEST_CASE("Global options are accepted before, between and behind noun and verb") {
    for (const auto& line : {Texts{"-o", "json", "--wait", "3", "config", "list"},
                             {"config", "-o", "json", "list", "--wait=3"},
                             {"--wait", "3", "config", "-ojson", "list"},
                             {"config", "list", "--output=json", "--wait", "3"}}) {
        const Invocation invocation = parse_arguments(line);
        REQUIRE(invocation.command != nullptr);
        CHECK(invocation.command->words() == "config list");
        CHECK(invocation.wish == Invocation::Wish::run);
        CHECK(invocation.options.output == "json");
        CHECK(invocation.options.wait == "3");
    }
}

TEST_CASE("Help is given wherever it is asked for, whatever else is wrong") {
    for (const auto& line : {Texts{"-h", "sim", "migrate"},
                             {"sim", "--help", "migrate"},
                             {"sim", "migrate", "--nonsense", "-h"},
                             {"sim", "migrate", "--to", "--help"}}) {
        const Invocation invocation = parse_arguments(line);
        CHECK(invocation.wish == Invocation::Wish::help);
        REQUIRE(invocation.command != nullptr);
        CHECK(invocation.command->words() == "sim migrate");
    }
    CHECK(parse_arguments({"-o", "json", "sim", "-h"}).options.output == "json");
    CHECK(parse_arguments({"--color", "--help"}).wish == Invocation::Wish::help);
    CHECK(parse_arguments({"--wait", "nonsense", "-h"}).options.wait == std::nullopt);
    CHECK(parse_arguments({"sim", "list", "--", "--help"}).wish == Invocation::Wish::run);
    CHECK(parse_arguments({"config", "list", "-qh"}).wish == Invocation::Wish::help);
}

TEST_CASE("How an error is to look is read whatever else is wrong") {
    for (const auto& line : {Texts{"sim", "list", "--nonsense", "-o", "csv"},
                             {"-ocsv", "nonsense", "--color"},
                             {"--output=json", "-q", "--output=csv", "--dry-run=no"},
                             {"-qo", "csv", "--", "-o", "json"}}) {
        CHECK(options_at_a_glance(line).output == "csv");
    }
    CHECK(options_at_a_glance({"-o"}).output == std::nullopt);
    CHECK(options_at_a_glance({"-o", "csv", "nonsense", "-o", "\xff"}).output == "csv");
    CHECK(options_at_a_glance({"-o", "cvs"}).output == "cvs");
    CHECK(options_at_a_glance({"--wait", "x", "--color", "never"}).color == "never");
    CHECK(options_at_a_glance({"--wait", "x"}).wait == std::nullopt);
}

TEST_CASE("A noun alone and no word at all are asked to be explained") {
    CHECK(parse_arguments({}).wish == Invocation::Wish::help);
    CHECK(parse_arguments({}).noun.empty());
    CHECK(parse_arguments({"sim"}).noun == "sim");
    CHECK(parse_arguments({"sim"}).wish == Invocation::Wish::help);
    CHECK(parse_arguments({"--version"}).wish == Invocation::Wish::version);
    CHECK_THROWS_AS((void)parse_arguments({"--nonsense"}), Error);
    CHECK_THROWS_AS((void)parse_arguments({"sim", "--nonsense"}), Error);
    CHECK_THROWS_AS((void)parse_arguments({"--", "sim", "list"}), Error);
}
