#include "tests/shape/layers.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace simprof::shape {

namespace {

/// Which files of ours the files of one place may include. A path beginning with an entry of `but` stays
/// forbidden.
struct Layer {
    std::string_view place;
    std::string_view ending;
    std::vector<std::string_view> may_include;
    std::vector<std::string_view> but = {};
};

const std::vector<std::string_view> kinds_of_store{"lib/store/sqlite/", "lib/store/postgresql/"};

/// The first layer that a path belongs to decides.
const std::vector<Layer> layers{
    {"lib/language/", "", {"lib/language/"}},
    {"lib/model/", "", {"lib/language/", "lib/model/"}},
    {"lib/text/", "", {"lib/language/", "lib/model/", "lib/text/"}},
    {"lib/files/", "", {"lib/language/", "lib/files/"}},
    {"lib/rules/",
     "",
     {"lib/language/", "lib/model/", "lib/text/words/joined.hpp", "lib/text/words/nearest_name.hpp",
      "lib/text/words/shell_word.hpp", "lib/text/words/unseen_text.hpp", "lib/rules/"}},
    {"lib/formats/", "", {"lib/language/", "lib/model/", "lib/text/", "lib/formats/"}},
    {"lib/store/sqlite/",
     "",
     {"lib/language/", "lib/model/", "lib/text/", "lib/files/", "lib/store/"},
     {"lib/store/postgresql/"}},
    {"lib/store/postgresql/",
     "",
     {"lib/language/", "lib/model/", "lib/text/", "lib/store/"},
     {"lib/store/sqlite/"}},
    {"lib/store/", ".hpp", {"lib/language/", "lib/model/", "lib/text/", "lib/store/"}, kinds_of_store},
    {"lib/store/",
     ".cpp",
     {"lib/language/", "lib/model/", "lib/text/", "lib/store/"},
     {"lib/store/postgresql/"}},
    {"lib/operations/",
     "",
     {"lib/language/", "lib/model/", "lib/text/", "lib/rules/", "lib/store/", "lib/formats/",
      "lib/operations/"},
     kinds_of_store},
    {"lib/platform/",
     "",
     {"lib/language/", "lib/model/", "lib/text/", "lib/rules/", "lib/store/", "lib/formats/",
      "lib/operations/", "lib/platform/"},
     kinds_of_store},
    {"cli/",
     "",
     {"lib/language/", "lib/model/", "lib/text/", "lib/files/", "lib/operations/", "lib/platform/",
      "lib/store/", "lib/formats/", "lib/rules/rule_book.hpp", "cli/"},
     kinds_of_store},
    {"lib/simprof.hpp", "", {"lib/operations/", "lib/store/open.hpp"}},
    {"tests/", "", {"lib/", "cli/", "tests/"}},
};

/// The wings of a layer that has several. A file may include its own wing and those that stand before it, so
/// that arrows between wings run one way.
const std::vector<std::vector<std::string_view>> wings{
    {"lib/text/words/", "lib/text/reading/", "lib/text/writing/"},
    {"lib/rules/verdict.", "lib/rules/catalogue/", "lib/rules/sims/", "lib/rules/arrivals/", "lib/rules/"},
    {"lib/formats/toml/", "lib/formats/forms/", "lib/formats/sheets/package/", "lib/formats/sheets/",
     "lib/formats/advice/", "lib/formats/json/", "lib/formats/tables/", "lib/formats/sims/",
     "lib/formats/catalogue/"},
    {"lib/operations/change/", "lib/operations/select/", "lib/operations/profiles/",
     "lib/operations/history/", "lib/operations/sims/", "lib/operations/arrivals/",
     "lib/operations/catalogue/", "lib/operations/look/", "lib/operations/clock/", "lib/operations/report/",
     "lib/operations/revert/", "lib/operations/advice/", "lib/operations/check/"},
    {"cli/language/",         "cli/world/",        "cli/settings/",      "cli/words/",
     "cli/output/show/",      "cli/session/",      "cli/sample/",        "cli/output/change/",
     "cli/output/catalogue/", "cli/output/sims/",  "cli/output/advice/", "cli/output/platform/",
     "cli/output/report/",    "cli/output/store/", "cli/manual/",        "cli/completion/",
     "cli/reference/",        "cli/app.",          "cli/commands/",      "cli/"},
};

std::string why_not_between_wings(std::string_view path, std::string_view included) {
    for (const auto& row : wings) {
        const auto wing_of = [&](std::string_view file) {
            return std::ranges::find_if(row, [&](std::string_view wing) { return file.starts_with(wing); });
        };
        if (wing_of(path) < wing_of(included) && wing_of(included) != row.end())
            return "its wing stands before that one";
        const bool strays = wing_of(path) == row.end() &&
                            path.starts_with(row.front().substr(0, row.front().find('/', 4) + 1));
        if (strays) return "it lies in no wing";
    }
    return {};
}

bool is_ours(std::string_view included) {
    return included.starts_with("lib/") || included.starts_with("cli/") || included.starts_with("tests/");
}

bool is_sqlite(std::string_view included) {
    return included.starts_with("SQLiteCpp/") || included == "sqlite3.h";
}

bool is_libpq(std::string_view included) {
    return included.starts_with("libpq") || included.starts_with("postgresql/");
}

bool is_cli11(std::string_view included) {
    return included.starts_with("CLI/") || included.starts_with("CLI11");
}

std::string why_not_foreign(std::string_view path, std::string_view included) {
    if (path.starts_with("tests/")) return {};
    if (is_sqlite(included) && !path.starts_with("lib/store/sqlite/"))
        return "only lib/store/sqlite knows SQLite";
    if (is_libpq(included) && !path.starts_with("lib/store/postgresql/"))
        return "only lib/store/postgresql knows libpq";
    const bool is_parser = path.starts_with("cli/words/parser") && path.ends_with(".cpp");
    if (is_cli11(included) && !is_parser) return "only cli/words/parser*.cpp know CLI11";
    return {};
}

/// True where the word stands in the code and is not the end of a longer one.
bool has_word(std::string_view code, std::string_view word) {
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const char before = at == 0 ? ' ' : code[at - 1];
        if (std::isalnum(static_cast<unsigned char>(before)) == 0 && before != '_') return true;
    }
    return false;
}

}  // namespace

std::string why_not_included(std::string_view path, std::string_view included) {
    if (!is_ours(included)) return why_not_foreign(path, included);
    const auto layer = std::ranges::find_if(layers, [&](const Layer& candidate) {
        return path.starts_with(candidate.place) && path.ends_with(candidate.ending);
    });
    if (layer == layers.end()) return "it lies in no layer";
    const bool named = std::ranges::any_of(
        layer->may_include, [&](std::string_view allowed) { return included.starts_with(allowed); });
    const bool excepted =
        std::ranges::any_of(layer->but, [&](std::string_view place) { return included.starts_with(place); });
    if (!named || excepted) return "its layer may not reach there";
    return why_not_between_wings(path, included);
}

std::vector<std::string> forbidden_mentions(std::string_view text) {
    static constexpr std::array words{"std::cout",   "std::cerr",         "std::clog",     "printf(",
                                      "fprintf(",    "vprintf(",          "vfprintf(",     "puts(",
                                      "fmt::print(", "std::exit",         "quick_exit(",   "_exit(",
                                      "getenv",      "secure_getenv",     "environ",       "std::time(",
                                      "absl::Now(",  "system_clock::now", "gettimeofday(", "CLI::"};
    const std::string code = code_only(text);
    std::vector<std::string> result;
    for (const std::string_view word : words) {
        if (has_word(code, word)) result.emplace_back(word);
    }
    return result;
}

std::vector<std::string> misshapen(const SourceFile& file, bool has_own_header) {
    std::vector<std::string> result;
    const auto includes = includes_of(file.text);
    const bool is_header = file.path.ends_with(".hpp");
    if (is_header && !code_only(file.text).starts_with("#pragma once\n"))
        result.push_back("does not begin with #pragma once");
    if (has_own_header) {
        const std::string own = '"' + file.path.substr(0, file.path.size() - 4) + ".hpp\"";
        if (includes.empty() || includes.front() != own)
            result.push_back("does not include its own header first");
    }
    for (const std::string& include : includes) {
        const bool ours = is_ours(std::string_view{include}.substr(1));
        if (ours != include.starts_with('"'))
            result.push_back("includes " + include + ": ours in quotes from the root, others in <>");
    }
    return result;
}

}  // namespace simprof::shape
