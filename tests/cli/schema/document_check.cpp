#include "tests/cli/schema/document_check.hpp"

#include "cli/manual/shipped_schemas.hpp"
#include "cli/settings/setting_values.hpp"
#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/writing/json.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/schema/schema_check.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace simprof::cli::test {

namespace {

const Json& documents_by_command() {
    static const Json index = [] {
        const auto schemas = shipped_schemas();
        return Json::parse(std::ranges::find(schemas, "index", &ShippedSchema::name)->text);
    }();
    return index;
}

std::vector<std::string> documents_of(const std::vector<std::string>& words, const std::string& format) {
    std::vector<std::string> names;
    const Json* const documents = documents_by_command().find("/" + index_key(words) + "/" + format);
    if (documents == nullptr) return names;
    for (const Json& name : documents->elements()) names.push_back(*name.text());
    return names;
}

std::vector<std::string> documents_in(const std::string& text, const std::string& format) {
    if (format == "json") return text.empty() ? std::vector<std::string>{} : std::vector{text};
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

bool has_word(const std::vector<std::string>& words, std::string_view beginning) {
    return std::ranges::any_of(words,
                               [beginning](const std::string& word) { return word.starts_with(beginning); });
}

std::string faults_of(const std::vector<std::string>& texts, const std::vector<std::string>& documents) {
    for (const std::string& text : texts)
        if (const auto faults = faults_of_document(text, documents); !faults.empty())
            return joined(faults, "; ") + " in " + text.substr(0, 1000);
    return {};
}

/// Every command that a test runs is held against the schemas.
void hold_against_schemas(const FakeWorld& outside, const std::vector<std::string>& arguments,
                          const Outcome& outcome) {
    const auto wished = outside.environment.find("SIMPROF_OUTPUT");
    std::vector<std::string> words{"simprof"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const std::string format = format_of(words, wished == outside.environment.end() ? "" : wished->second);
    const std::string faults = faults_of_run({words, outcome.exit, outcome.out, outcome.err}, format);
    if (!faults.empty()) throw std::logic_error{joined(words, " ") + ": " + faults};
}

[[maybe_unused]] const bool is_held = [] {
    FakeWorld::seen = hold_against_schemas;
    return true;
}();

}  // namespace

std::string format_of(const std::vector<std::string>& words, const std::string& otherwise) {
    std::string format = otherwise;
    bool is_known = false;  // the last that is a format counts
    const auto take = [&](const std::string& name) {
        const bool is_format = std::ranges::find(format_names(), name) != format_names().end();
        if (is_format || !is_known) format = name;
        is_known = is_known || is_format;
    };
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (words[at].starts_with("--output=")) take(words[at].substr(9));
        if (at + 1 < words.size() && (words[at] == "-o" || words[at] == "--output")) take(words[at + 1]);
    }
    return format;
}

std::string index_key(const std::vector<std::string>& words) {
    if (has_word(words, "--version")) return "simprof --version";
    const bool asks_for_help = has_word(words, "--help") || has_word(words, "-h");
    for (std::size_t at = 1; at < words.size() && !asks_for_help; ++at) {
        const Command* command = at + 1 < words.size() ? command_named(words[at], words[at + 1]) : nullptr;
        if (command == nullptr) command = command_named("", words[at]);
        if (command != nullptr) return command->words();
    }
    return words.size() > 1 && words[1] != "-o" ? "help" : "simprof";
}

std::string faults_of_run(const PlayedCommand& played, const std::string& format) {
    if ((format != "json" && format != "ndjson") || has_word(played.words, "--fields")) return {};
    const auto said = documents_in(played.err, format);
    if (said.size() > 1) return "more than one document on standard error: " + played.err;
    if (const std::string faults = faults_of(said, {"error", "warnings"}); !faults.empty()) return faults;
    if (played.exit == 0 && played.err.find("\"error\"") != std::string::npos) return "an error, and exit 0";
    return faults_of(documents_in(played.out, format), documents_of(played.words, format));
}

}  // namespace simprof::cli::test
