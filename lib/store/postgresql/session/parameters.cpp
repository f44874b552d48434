#include "lib/store/postgresql/session/parameters.hpp"

#include "lib/store/postgresql/session/binary.hpp"

namespace simprof::postgresql {

namespace {

/// Types by the numbers that PostgreSQL gave them for good.
constexpr unsigned unknown_type = 0;
constexpr unsigned bytea_type = 17;
constexpr unsigned bigint_type = 20;
constexpr unsigned text_type = 25;
constexpr unsigned bigint_array_type = 1016;

constexpr std::size_t bytes_of_an_element = 12;

}  // namespace

void NumberList::reserve(std::size_t numbers) { m_elements.reserve(numbers * bytes_of_an_element); }

void NumberList::add(std::int64_t number) {
    append_binary<4>(m_elements, 8);
    append_binary<8>(m_elements, number);
    ++m_size;
}

/// Dimensions, no NULLs, the type of elements; then of the one dimension its size and first index.
std::string NumberList::bytes() const {
    std::string bytes;
    bytes.reserve(20 + m_elements.size());
    append_binary<4>(bytes, m_size == 0 ? 0 : 1);
    append_binary<4>(bytes, 0);
    append_binary<4>(bytes, bigint_type);
    if (m_size == 0) return bytes;
    append_binary<4>(bytes, static_cast<std::int64_t>(m_size));
    append_binary<4>(bytes, 1);
    return bytes + m_elements;
}

Parameters::Parameters(std::initializer_list<Parameter> parameters) {
    for (const Parameter& parameter : parameters) add(parameter);
}

Parameters::Parameters(Values values) {
    for (const Value& value : values) add(value);
}

void Parameters::add(const Parameter& parameter) {
    if (parameter.numbers() != nullptr)
        return add(bigint_array_type, m_made.emplace_back(parameter.numbers()->bytes()));
    const Field& content = parameter.value().content();
    if (const auto* number = std::get_if<std::int64_t>(&content)) {
        append_binary<8>(m_made.emplace_back(), *number);
        add(bigint_type, m_made.back());
    } else if (const auto* text = std::get_if<std::string_view>(&content)) {
        add(text_type, *text);
    } else if (const auto* blob = std::get_if<Blob>(&content)) {
        add(bytea_type, blob->bytes);
    } else {
        add(unknown_type, {nullptr, 0});
    }
}

/// What has no bytes at all is NULL.
void Parameters::add(unsigned type, std::string_view bytes) {
    const bool is_null = type == unknown_type;
    m_types.push_back(type);
    m_values.push_back(is_null ? nullptr : bytes.empty() ? "" : bytes.data());
    m_lengths.push_back(static_cast<int>(bytes.size()));
    m_formats.push_back(1);
}

}  // namespace simprof::postgresql
