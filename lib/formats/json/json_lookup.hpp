#pragma once

#include "lib/formats/forms/sim_path.hpp"

#include <rapidjson/document.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// A value of JSON, whose texts lie in the buffer that was parsed; a number is kept as its digits.
using JsonValue = rapidjson::Value;

/// Parses one object after the other, each in place of the one before.
class JsonParsing {
public:
    JsonParsing();
    JsonParsing(const JsonParsing&) = delete;
    JsonParsing& operator=(const JsonParsing&) = delete;
    ~JsonParsing();

    /// The value, which lives until the next call; null where the text is no JSON (see `mistake_at`).
    const JsonValue* parse(std::string_view text);
    /// The character, from 1, near which the text is no JSON.
    [[nodiscard]] std::size_t mistake_at() const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

[[nodiscard]] inline std::string_view text_in(const JsonValue& value) {
    return {value.GetString(), value.GetStringLength()};
}

/// True for a number, which is kept as a text: what stands before a text is its quote.
[[nodiscard]] inline bool is_json_number(const JsonValue& value) {
    return value.IsString() && value.GetString()[-1] != '"';
}

/// The text of a text, a number, true or false; nothing of a list, an object or null.
[[nodiscard]] std::optional<std::string_view> scalar_text(const JsonValue& value);

/// The value at the end of the path, the first where there are several; null where there is none. For what is
/// looked up seldom.
[[nodiscard]] const JsonValue* look_up(const JsonValue& root, const SimPath& path);

/// The member of an object by its folded name; null where there is none.
[[nodiscard]] const JsonValue* member_named(const JsonValue& object, std::string_view name);

/// True where the element of a list is the one that a step with a condition means.
[[nodiscard]] bool is_meant(const JsonValue& element, const PathStep& step);

}  // namespace simprof
