#include "lib/text/writing/json_text.hpp"

#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace simprof;

namespace {

std::string json_of(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

}  // namespace

TEST_CASE("text becomes a JSON string") {
    CHECK(json_of("") == "\"\"");
    CHECK(json_of("tracker-eu") == "\"tracker-eu\"");
    CHECK(json_of("a\"b\\c\n\x01") == "\"a\\\"b\\\\c\\n\\u0001\"");
    CHECK(json_of("Zoë") == "\"Zoë\"");
}

TEST_CASE("what acts on a display is escaped in JSON, which stays the same JSON") {
    CHECK(json_of("\x7f") == "\"\\u007f\"");
    CHECK(json_of("\xc2\x80\xc2\x9b") == "\"\\u0080\\u009b\"");
    CHECK(json_of("a\xe2\x80\xae"
                  "b\xe2\x81\xa6") == "\"a\\u202eb\\u2066\"");
    CHECK(json_of("é\u00a0✓") == "\"é\u00a0✓\"");
}

TEST_CASE("bytes that are not UTF-8 are replaced in JSON, not thrown for") {
    CHECK(json_of("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
    simprof::test::check_property(
        [](const std::string& bytes) { RC_ASSERT(nlohmann::json::accept(json_of(bytes))); });
}
