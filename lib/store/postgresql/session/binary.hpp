#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Numbers as PostgreSQL sends them: the highest byte first.
namespace simprof::postgresql {

template <std::size_t Bytes>
void append_binary(std::string& to, std::int64_t number) {
    char bytes[Bytes];
    auto rest = static_cast<std::uint64_t>(number);
    for (std::size_t n = Bytes; n-- > 0; rest >>= 8) bytes[n] = static_cast<char>(rest & 0xff);
    to.append(bytes, Bytes);
}

/// A boolean, smallint, integer or bigint, by its length.
[[nodiscard]] inline std::int64_t number_in(std::string_view bytes) {
    std::uint64_t number = 0;
    if (!bytes.empty() && static_cast<signed char>(bytes.front()) < 0) number = ~std::uint64_t{0};
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number);
}

}  // namespace simprof::postgresql
