#pragma once

#include "lib/store/rows/digest.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Values as SQL knows them, whatever kind of store keeps them.
namespace simprof {

[[noreturn]] void fail_as_no_id(std::int64_t number);

/// The id that a number of the store stands for. Throws Error (store) for a number that this program never
/// writes.
template <typename Id>
[[nodiscard]] Id as_id(std::int64_t number) {
    if (std::in_range<std::underlying_type_t<Id>>(number)) return static_cast<Id>(number);
    fail_as_no_id(number);
}

/// One value of SQL. Texts and bytes are looked at, not copied. The number 0 of an id, `none`, is NULL.
class Value {
public:
    // NOLINTBEGIN(google-explicit-constructor): a value stands for any of these, so that parameters of SQL
    // read like the arguments of a function.
    Value(std::nullptr_t) : m_content(nullptr) {}
    Value(std::int64_t number) : m_content(number) {}
    Value(std::string_view text) : m_content(text) {}
    Value(const std::string& text) : m_content(std::string_view{text}) {}
    Value(Blob blob) : m_content(blob) {}
    Value(std::optional<std::int64_t> number) : m_content(nullptr) {
        if (number) m_content = *number;
    }
    Value(const std::optional<std::string>& text) : m_content(nullptr) {
        if (text) m_content = std::string_view{*text};
    }
    template <typename Id>
    requires std::is_enum_v<Id> Value(Id id) : m_content(nullptr) {
        if (id != Id::none) m_content = static_cast<std::int64_t>(id);
    }

    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] const Field& content() const noexcept { return m_content; }

private:
    Field m_content;
};

/// Values side by side, looked at.
class Values : public std::span<const Value> {
public:
    // NOLINTBEGIN(google-explicit-constructor)
    Values(std::initializer_list<Value> values) : span(values.begin(), values.size()) {}
    Values(const std::vector<Value>& values) : span(values) {}
    Values(std::span<const Value> values) : span(values) {}
    // NOLINTEND(google-explicit-constructor)
};

}  // namespace simprof
