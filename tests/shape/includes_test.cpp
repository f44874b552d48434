#include "tests/shape/layers.hpp"
#include "tests/shape/source_tree.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace simprof::shape;

namespace {

bool may(std::string_view path, std::string_view included) {
    return why_not_included(path, included).empty();
}

}  // namespace

TEST_CASE("No file includes what its layer may not reach") {
    std::vector<std::string> complaints;
    const auto sources = all_sources();
    for (const SourceFile& file : sources) {
        for (const std::string& include : includes_of(file.text)) {
            const std::string why = why_not_included(file.path, include.substr(1, include.size() - 2));
            if (!why.empty()) complaints.push_back(file.path + " includes " + include + ": " + why);
        }
    }
    CHECK(lines(complaints) == "");
    CHECK(sources.size() > 500);
}

TEST_CASE("The library never prints, exits or reads clock or environment") {
    std::vector<std::string> complaints;
    for (const SourceFile& file : files_below("lib", {".hpp", ".cpp"})) {
        for (const std::string& word : forbidden_mentions(file.text))
            complaints.push_back(file.path + " mentions " + word);
    }
    CHECK(lines(complaints) == "");
}

TEST_CASE(
    "Headers begin with pragma once, sources with their own header, and includes are written from the root") {
    std::vector<std::string> complaints;
    std::set<std::string> paths;
    for (const SourceFile& file : all_sources()) paths.insert(file.path);
    for (const SourceFile& file : all_sources()) {
        const bool is_source = file.path.ends_with(".cpp");
        const bool has_own_header =
            is_source && paths.contains(file.path.substr(0, file.path.size() - 4) + ".hpp");
        for (const std::string& complaint : misshapen(file, has_own_header))
            complaints.push_back(file.path + " " + complaint);
    }
    CHECK(lines(complaints) == "");
}

TEST_CASE("Every source of the command line has its header, unless it is a command or a main") {
    std::vector<std::string> complaints;
    std::set<std::string> headers;
    for (const SourceFile& file : files_below("cli", {".hpp"})) headers.insert(file.path);
    for (const SourceFile& file : files_below("cli", {".cpp"})) {
        const bool is_command = file.text.find("extern const Command ") != std::string::npos;
        const bool is_main = file.path.ends_with("main.cpp") || file.path == "cli/commands.cpp";
        const std::string header = file.path.substr(0, file.path.size() - 4) + ".hpp";
        if (!is_command && !is_main && !headers.contains(header)) complaints.push_back(file.path);
    }
    CHECK(lines(complaints) == "");
}

TEST_CASE("Every source of the library has its header, unless it is a library compiled once") {
    std::vector<std::string> complaints;
    std::set<std::string> headers;
    for (const SourceFile& file : files_below("lib", {".hpp"})) headers.insert(file.path);
    for (const SourceFile& file : files_below("lib", {".cpp"})) {
        const std::string header = file.path.substr(0, file.path.size() - 4) + ".hpp";
        if (file.path != "lib/fmt.cpp" && !headers.contains(header)) complaints.push_back(file.path);
    }
    CHECK(lines(complaints) == "");
    CHECK(headers.size() > 100);
}

TEST_CASE("The layers reach downwards only") {
    CHECK(may("lib/model/a.cpp", "lib/model/b.hpp"));
    CHECK_FALSE(may("lib/model/a.cpp", "lib/rules/b.hpp"));
    CHECK(may("lib/rules/a.cpp", "lib/model/b.hpp"));
    CHECK_FALSE(may("lib/rules/a.cpp", "lib/store/store.hpp"));
    CHECK_FALSE(may("lib/rules/a.cpp", "lib/text/reading/csv.hpp"));
    CHECK_FALSE(may("lib/formats/sims/a.cpp", "lib/rules/arrivals/identity.hpp"));
    CHECK_FALSE(may("lib/formats/sims/a.cpp", "lib/store/store.hpp"));
    CHECK(may("lib/operations/sims/a.cpp", "lib/rules/sims/migration.hpp"));
    CHECK(may("lib/operations/sims/a.hpp", "lib/store/store.hpp"));
    CHECK(may("lib/operations/sims/a.hpp", "lib/text/reading/csv.hpp"));
    CHECK_FALSE(may("lib/operations/sims/a.cpp", "lib/store/sqlite/schema.hpp"));
    CHECK_FALSE(may("lib/operations/sims/a.cpp", "cli/session/session.hpp"));
    CHECK_FALSE(may("lib/stray.hpp", "lib/model/a.hpp"));
}

TEST_CASE("Arrows between wings run one way") {
    CHECK(may("lib/operations/sims/a.cpp", "lib/operations/change/a.hpp"));
    CHECK_FALSE(may("lib/operations/change/a.cpp", "lib/operations/sims/a.hpp"));
    CHECK_FALSE(may("lib/operations/select/a.hpp", "lib/operations/history/a.hpp"));
    CHECK_FALSE(may("lib/operations/stray.cpp", "lib/operations/change/a.hpp"));
    CHECK(may("cli/commands/a.cpp", "cli/output/show/a.hpp"));
    CHECK_FALSE(may("cli/output/show/a.cpp", "cli/commands/a.hpp"));
    CHECK_FALSE(may("cli/world/a.cpp", "cli/settings/a.hpp"));
    CHECK_FALSE(may("cli/session/a.cpp", "cli/app.hpp"));
    CHECK(may("cli/commands.cpp", "cli/commands/a.hpp"));
    CHECK_FALSE(may("cli/app.cpp", "cli/commands/a.hpp"));
}

TEST_CASE("Only lib/store/sqlite knows SQLite, and it knows no formats") {
    CHECK(may("lib/store/sqlite/a.cpp", "SQLiteCpp/Database.h"));
    CHECK(may("lib/store/sqlite/a.cpp", "sqlite3.h"));
    CHECK(may("lib/store/sqlite/a.cpp", "lib/text/writing/json_text.hpp"));
    CHECK_FALSE(may("lib/store/sqlite/a.cpp", "lib/formats/sims/sim_records.hpp"));
    CHECK_FALSE(may("lib/store/sqlite/a.cpp", "lib/rules/sims/schedule.hpp"));
    CHECK_FALSE(may("lib/store/open.hpp", "lib/store/sqlite/a.hpp"));
    CHECK_FALSE(may("lib/store/open.cpp", "sqlite3.h"));
    CHECK_FALSE(may("lib/operations/sims/a.cpp", "SQLiteCpp/Database.h"));
    CHECK_FALSE(may("cli/app.cpp", "sqlite3.h"));
}

TEST_CASE("The command line knows the rule book but no rule, and only its parser knows CLI11") {
    CHECK(may("cli/commands/program/explain.cpp", "lib/rules/rule_book.hpp"));
    CHECK_FALSE(may("cli/commands/sim/sim_migrate.cpp", "lib/rules/sims/migration.hpp"));
    CHECK_FALSE(may("cli/app.cpp", "lib/store/sqlite/a.hpp"));
    CHECK(may("cli/app.cpp", "lib/operations/sims/a.hpp"));
    CHECK(may("cli/words/parser.cpp", "CLI/CLI.hpp"));
    CHECK(may("cli/words/parser_tree.cpp", "CLI/App.hpp"));
    CHECK_FALSE(may("cli/words/parser.hpp", "CLI/CLI.hpp"));
    CHECK_FALSE(may("cli/app.cpp", "CLI/CLI.hpp"));
    CHECK_FALSE(may("lib/operations/sims/a.cpp", "CLI/CLI.hpp"));
    CHECK(may("cli/app.cpp", "string"));
}

TEST_CASE("A mention counts in code only, not in a comment or a string nor as the end of another word") {
    CHECK(forbidden_mentions("std::cout << 1;") == std::vector<std::string>{"std::cout"});
    CHECK(forbidden_mentions("auto a = 1'000; printf(\"a\");") == std::vector<std::string>{"printf("});
    CHECK(forbidden_mentions("now = std::chrono::system_clock::now();") ==
          std::vector<std::string>{"system_clock::now"});
    CHECK(forbidden_mentions("std::getenv(\"TZ\")") == std::vector<std::string>{"getenv"});
    CHECK(forbidden_mentions("char q = '\"'; std::exit(1); // '") == std::vector<std::string>{"std::exit"});
    CHECK(
        forbidden_mentions("// std::cout\n/* printf( */ f(\"std::cerr\", R\"x(getenv \" )\")x\");").empty());
    CHECK(
        forbidden_mentions("std::snprintf(a, 1, \"\"); sqlite3_mprintf(\"\"); steady_clock::now();").empty());
}

TEST_CASE("Includes are read as the compiler reads them") {
    const std::string text =
        "#include \"lib/a.hpp\"\n// #include <no>\n#  include <map>  // a map\n/*\n#include <no>\n*/\n";
    CHECK(includes_of(text) == std::vector<std::string>{"\"lib/a.hpp\"", "<map>"});
}

TEST_CASE("A misshapen file is found") {
    CHECK(misshapen({"lib/a.hpp", "#pragma once\n\n#include <map>\n"}, false).empty());
    CHECK(misshapen({"lib/a.hpp", "#include <map>\n"}, false).size() == 1);
    CHECK(misshapen({"lib/a.hpp", "// #pragma once\n"}, false).size() == 1);
    CHECK(misshapen({"lib/a.cpp", "#include \"lib/a.hpp\"\n#include <map>\n"}, true).empty());
    CHECK(misshapen({"lib/a.cpp", "#include <map>\n#include \"lib/a.hpp\"\n"}, true).size() == 1);
    CHECK(misshapen({"lib/a.cpp", ""}, true).size() == 1);
    CHECK(misshapen({"lib/a.cpp", "#include \"b.hpp\"\n"}, false).size() == 1);
    CHECK(misshapen({"lib/a.cpp", "#include <lib/b.hpp>\n"}, false).size() == 1);
}
