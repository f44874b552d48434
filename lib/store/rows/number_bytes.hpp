#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace simprof {

/// Appends a number that is not negative: seven bits a byte, the lowest first, with the highest bit set on
/// all bytes but the last.
inline void append_number(std::string& bytes, std::int64_t number) {
    std::array<char, 10> sevens;
    std::size_t length = 0;
    auto rest = static_cast<std::uint64_t>(number);
    for (; rest >= 0x80; rest >>= 7) sevens[length++] = static_cast<char>((rest & 0x7f) | 0x80);
    sevens[length++] = static_cast<char>(rest);
    bytes.append(sevens.data(), length);
}

}  // namespace simprof
