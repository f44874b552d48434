#include "cli/manual/pages/document_page.hpp"
#include "cli/manual/shipped_schemas.hpp"
#include "cli/words/command.hpp"
#include "lib/model/request.hpp"
#include "lib/model/sim.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/writing/json.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/schema/document_check.hpp"
#include "tests/cli/schema/schema_check.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

std::filesystem::path data_directory() {
    return std::filesystem::path{SIMPROF_SOURCE_DIR} / "tests" / "data";
}

Json index_of_documents() {
    for (const ShippedSchema& schema : shipped_schemas())
        if (schema.name == "index") return Json::parse(schema.text);
    return {};
}

std::vector<std::string> texts_of(const Json& list) {
    std::vector<std::string> texts;
    for (const Json& text : list.elements()) texts.push_back(*text.text());
    return texts;
}

/// Keeps which commands were seen to print a document in a format, and an error.
class SeenCommands {
public:
    explicit SeenCommands(std::string format) : m_format(std::move(format)) {}

    void look_at(const PlayedCommand& played) {
        const std::string format = format_of(played.words, m_format);
        INFO(joined(played.words, " ") << " as " << format);
        CHECK(faults_of_run(played, format) == "");
        const bool failed = played.err.find("\"error\"") != std::string::npos;
        if (format == m_format) (failed ? m_failed : m_done).insert(index_key(played.words));
    }

    /// The commands that were not.
    [[nodiscard]] std::vector<std::string> unseen(bool failing) const {
        std::vector<std::string> words;
        for (const Command& command : all_commands())
            if (!(failing ? m_failed : m_done).contains(command.words())) words.push_back(command.words());
        return words;
    }

private:
    std::string m_format;
    std::set<std::string> m_done;
    std::set<std::string> m_failed;
};

PlayedCommand played(const std::string& line, const std::string& format) {
    FakeWorld outside;
    outside.environment["SIMPROF_OUTPUT"] = format;
    const auto outcome = outside.run(shell_words(line));
    return {shell_words("simprof " + line), outcome.exit, outcome.out, outcome.err};
}

/// Every object that stands in a schema, itself included.
void visit_objects(const Json& schema, const std::string& path, const auto& visit) {
    if (schema.find("/properties") != nullptr) visit(schema, path);
    for (const auto& [key, value] : schema.members()) visit_objects(value, path + "/" + key, visit);
    for (const Json& value : schema.elements()) visit_objects(value, path, visit);
}

}  // namespace

TEST_CASE("Whatever commands print as JSON fits the schemas of their documents, errors and warnings too") {
    for (const char* format : {"json", "ndjson"}) {
        SeenCommands seen{format};
        const Replaying replaying{{{"SIMPROF_OUTPUT", format}},
                                  [&seen](const PlayedCommand& played) { seen.look_at(played); }};
        for (const auto& file : transcript_files())
            (void)replay(parse_transcript(text_of_file(file)), data_directory(), replaying);
        std::vector<std::string> lines{
            "demo",           "",          "--version",  "help",        "help --all",      "help sim",
            "sim migrate -h", "help time", "help PRO-1", "help output", "help output sim", "no-such-command"};
        for (const Command& command : all_commands()) lines.push_back(command.words() + " --no-such-option");
        for (const std::string& line : lines) seen.look_at(played(line, format));
        CHECK(joined(seen.unseen(false), ", ") == "");
        CHECK(joined(seen.unseen(true), ", ") == "");
    }
}

TEST_CASE("The index names the documents of every command, and each that it names has a schema") {
    const Json index = index_of_documents();
    const std::vector<std::string> names = document_names();
    for (const Command& command : all_commands()) {
        INFO(command.words());
        CHECK(index.find("/" + command.words()) != nullptr);
    }
    CHECK(index.size() == all_commands().size() + 2);  // and simprof alone, and --version
    for (const auto& [command, formats] : index.members())
        for (const auto& [format, documents] : formats.members())
            for (const std::string& name : texts_of(documents))
                CHECK(std::ranges::find(names, name) != names.end());
}

TEST_CASE("Every object of a schema names all its keys, and each key says what it is") {
    for (const ShippedSchema& schema : shipped_schemas()) {
        if (schema.name == "index") continue;
        const Json json = Json::parse(schema.text);
        CHECK(json.find("/title") != nullptr);
        visit_objects(json, std::string{schema.name}, [](const Json& object, const std::string& path) {
            INFO(path);
            const Json* const others = object.find("/additionalProperties");
            REQUIRE(others != nullptr);
            CHECK((others->truth() != nullptr && !*others->truth()));
            for (const auto& property : object.find("/properties")->members()) {
                INFO(property.key);
                CHECK(property.value.find("/description") != nullptr);
            }
        });
    }
}

TEST_CASE("A document with another key, without one, or with a value of another type does not fit") {
    const std::string good = R"({"name":"P","title":null,"pricing":"capped","packs":["a"]})";
    CHECK(faults_of_document(good, {"plan"}).empty());
    CHECK(faults_of_document(good, {"pack", "plan"}).empty());
    for (const char* bad : {R"({"name":"P","title":null,"pricing":"capped","packs":["a"],"price":3})",
                            R"({"name":"P","title":null,"pricing":"capped"})",
                            R"({"name":7,"title":null,"pricing":null,"packs":[]})",
                            R"({"name":"P","title":null,"pricing":null,"packs":[3]})", "[]"}) {
        INFO(bad);
        CHECK_FALSE(faults_of_document(bad, {"plan"}).empty());
    }
    CHECK_FALSE(faults_of_document(R"({"warnings":[{"rule":null,"message":"m","sim":"12","line":null}]})",
                                   {"warnings"})
                    .empty());
}

TEST_CASE("`help output` lists every document, and tells each key of one with its type") {
    FakeWorld outside;
    const std::string list = outside.run({"help", "output"}).out;
    for (const std::string& name : document_names()) {
        INFO(name);
        CHECK(list.find("\n  " + name + " ") != std::string::npos);
        const std::string page = outside.run({"help", "output", name}).out;
        CHECK(page.starts_with(name + ": "));
        CHECK(page.find("()") == std::string::npos);  // no type is unknown
    }
    CHECK(outside.run({"help", "output", "-o", "csv"}).out.starts_with("document,title\r\nadvice,"));
    const std::string sim = outside.run({"help", "output", "sim"}).out;
    CHECK(sim.find("-o json: sim show.\n-o ndjson, a line: sim list, sim show, profile sims.") !=
          std::string::npos);
    CHECK(sim.find("  deviation.since       when it began (instant)\n") != std::string::npos);
    CHECK(outside.run({"help", "output", "sim", "-o", "csv"})
              .out.starts_with("key,type,about\r\niccid,ICCID,"));
    const auto unknown = outside.run({"help", "output", "chang"});
    CHECK(unknown.exit == 4);
    CHECK(unknown.err.find("`simprof help output change`") != std::string::npos);
}

TEST_CASE("Help has its commands as the rows of CSV") {
    FakeWorld outside;
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"help", "-o", "csv"}, {"-o", "csv"}, {"help", "--all", "-o", "csv"}}) {
        const std::string rows = outside.run(words).out;
        CHECK(std::ranges::count(rows, '\n') == std::ssize(all_commands()) + 1);
        CHECK(rows.starts_with("command,summary\r\ninit,create the store\r\n"));
    }
    CHECK(outside.run({"help", "plan", "-o", "csv"}).out.starts_with("command,summary\r\nplan list,"));
}

TEST_CASE("What a key can say is what the program can say") {
    const auto values_at = [](std::string_view name, std::string_view path) {
        const auto schemas = shipped_schemas();
        const Json schema = Json::parse(std::ranges::find(schemas, name, &ShippedSchema::name)->text);
        return texts_of(*schema.find(path));
    };
    CHECK(values_at("parts", "/definitions/status/enum") ==
          std::vector<std::string>(status_words.begin(), status_words.end()));
    std::vector<std::string> kinds;
    for (const RequestKind kind : all_request_kinds) kinds.emplace_back(to_string(kind));
    CHECK(values_at("request", "/properties/kind/enum") == kinds);
}
