#pragma once

#include "lib/text/reading/encoding.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace simprof {

/// Turns text of one encoding into UTF-8, piece by piece.
class Decoding {
public:
    Decoding() = default;
    Decoding(const Decoding&) = delete;
    Decoding& operator=(const Decoding&) = delete;
    virtual ~Decoding() = default;

    /// Appends what the bytes say, but for a character of which more must follow.
    /// False where they are none of this encoding; what stands before them is appended.
    [[nodiscard]] virtual bool decode(std::string_view bytes, std::string& into) = 0;
    /// False where the text ends within a character.
    [[nodiscard]] virtual bool is_whole() const { return true; }
};

/// None for UTF-8.
[[nodiscard]] std::unique_ptr<Decoding> decoding_of(Encoding encoding);

}  // namespace simprof
