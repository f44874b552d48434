#pragma once

#include "lib/text/reading/text_source.hpp"

#include <algorithm>
#include <cstddef>

namespace simprof::test {

/// A text that comes in pieces of this many bytes at most.
class TextInPieces final : public TextSource {
public:
    TextInPieces(std::string_view text, std::size_t piece) : m_text(text), m_piece(piece) {}

    void rewind() override { m_text.rewind(); }
    std::size_t read(std::span<char> into) override {
        return m_text.read(into.first(std::min(m_piece, into.size())));
    }

private:
    TextInMemory m_text;
    std::size_t m_piece;
};

}  // namespace simprof::test
