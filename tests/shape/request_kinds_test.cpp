#include "lib/model/request_kind.hpp"
#include "tests/shape/source_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

using namespace simprof::shape;
using simprof::all_request_kinds;

namespace {

/// Strings such as "sim.migrate" in the code of a file.
std::set<std::string> kinds_in(const std::string& text) {
    static constexpr std::array<std::string_view, 4> nouns{"\"sim.", "\"profile.", "\"catalogue.",
                                                           "\"request."};
    std::set<std::string> kinds;
    for (const std::string_view noun : nouns) {
        for (std::size_t at = text.find(noun); at != std::string::npos; at = text.find(noun, at + 1)) {
            const std::size_t end = text.find('"', at + 1);
            kinds.insert(text.substr(at + 1, end - at - 1));
        }
    }
    return kinds;
}

}  // namespace

TEST_CASE("The table of request kinds has every kind that an operation records") {
    std::set<std::string> recorded;
    for (const SourceFile& file : files_below("lib/operations", {".cpp", ".hpp"}))
        recorded.merge(kinds_in(without_comments(file.text)));
    CHECK(recorded.contains("sim.migrate"));
    for (const std::string& kind : recorded) {
        INFO(kind);
        CHECK(std::ranges::find(all_request_kinds, kind) != all_request_kinds.end());
    }
}
