#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace simprof {

/// A text that is read piece by piece, as often as needed: a file, which need not fit into memory.
class TextSource {
public:
    TextSource() = default;
    TextSource(const TextSource&) = delete;
    TextSource& operator=(const TextSource&) = delete;
    virtual ~TextSource() = default;

    /// Begins again at the first byte.
    virtual void rewind() = 0;
    /// Writes the next bytes to the beginning of `into`, as many as it likes, and says how many; 0 where
    /// there are no more.
    virtual std::size_t read(std::span<char> into) = 0;
};

/// A text in memory, which must outlive this.
class TextInMemory final : public TextSource {
public:
    explicit TextInMemory(std::string_view text) : m_text(text), m_rest(text) {}

    void rewind() override { m_rest = m_text; }
    std::size_t read(std::span<char> into) override {
        const std::size_t count = m_rest.copy(into.data(), into.size());
        m_rest.remove_prefix(count);
        return count;
    }

private:
    std::string_view m_text;
    std::string_view m_rest;
};

}  // namespace simprof
