#pragma once

#include "lib/store/rows/values.hpp"

#include <concepts>
#include <deque>
#include <string>
#include <vector>

namespace simprof::postgresql {

/// Numbers on their way to the server: one parameter, an array of bigint.
class NumberList {
public:
    void reserve(std::size_t numbers);
    void add(std::int64_t number);
    template <typename Id>
    requires std::is_enum_v<Id>
    void add(Id id) { add(static_cast<std::int64_t>(id)); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// As the server reads them.
    [[nodiscard]] std::string bytes() const;

private:
    std::size_t m_size = 0;
    std::string m_elements;
};

/// One parameter of a statement.
class Parameter {
public:
    // NOLINTBEGIN(google-explicit-constructor): a parameter stands for any of these.
    template <typename Thing>
    requires std::constructible_from<Value, const Thing&> Parameter(const Thing& thing) : m_value(thing) {}
    Parameter(const Value& value) : m_value(value) {}
    Parameter(const NumberList& numbers) : m_value(nullptr), m_numbers(&numbers) {}
    // NOLINTEND(google-explicit-constructor)
    [[nodiscard]] const Value& value() const { return m_value; }
    [[nodiscard]] const NumberList* numbers() const { return m_numbers; }

private:
    Value m_value;
    const NumberList* m_numbers = nullptr;
};

/// Parameters as libpq takes them, in binary.
class Parameters {
public:
    Parameters(std::initializer_list<Parameter> parameters);
    explicit Parameters(Values values);
    [[nodiscard]] int count() const { return static_cast<int>(m_types.size()); }
    [[nodiscard]] const unsigned* types() const { return m_types.data(); }
    [[nodiscard]] const char* const* values() const { return m_values.data(); }
    [[nodiscard]] const int* lengths() const { return m_lengths.data(); }
    [[nodiscard]] const int* formats() const { return m_formats.data(); }

private:
    void add(const Parameter& parameter);
    void add(unsigned type, std::string_view bytes);

    std::deque<std::string> m_made;  ///< bytes that were made for this
    std::vector<unsigned> m_types;
    std::vector<const char*> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

}  // namespace simprof::postgresql
