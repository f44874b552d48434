#include "lib/text/reading/decoding.hpp"

#include <unistr.h>

#include <array>
#include <cstdint>
#include <vector>

namespace simprof {

namespace {

/// The characters of the bytes from 80 to 9F; 0 for those that stand for none.
constexpr std::array<ucs4_t, 32> windows_1252_characters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Tells whether a text may be UTF-8, byte by byte. By chance letters beyond ASCII never are for long.
class SignsOfUtf8 {
public:
    void look_at(unsigned char byte) {
        const bool is_within = (byte & 0xC0U) == 0x80U;
        if (is_within != (m_expected > 0) || (!is_within && byte >= 0xF5U)) m_are_refuted = true;
        if (is_within) {
            if (m_expected > 0) --m_expected;
        } else {
            m_expected = byte < 0xC0U ? 0 : byte < 0xE0U ? 1 : byte < 0xF0U ? 2 : 3;
            m_are_seen = m_are_seen || m_expected > 0;
        }
    }
    [[nodiscard]] bool hold() const { return m_are_seen && !m_are_refuted && m_expected == 0; }

private:
    bool m_are_seen = false;
    bool m_are_refuted = false;
    int m_expected = 0;  ///< bytes of the character that was begun
};

/// The first line with letters beyond ASCII shows whether the text is UTF-8 after all.
class Windows1252 final : public Decoding {
public:
    bool decode(std::string_view bytes, std::string& into) override {
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte == '\n' && m_signs.hold()) return false;
            m_signs.look_at(byte);
            if (byte < 0x80) {
                into += c;
            } else if (!append(byte, into)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool is_whole() const override { return !m_signs.hold(); }

private:
    static bool append(unsigned char byte, std::string& into) {
        const ucs4_t character = byte < 0xA0 ? windows_1252_characters.at(byte - 0x80U) : byte;
        std::array<std::uint8_t, 6> text{};
        const int length = u8_uctomb(text.data(), character, text.size());
        if (character == 0 || length <= 0) return false;
        into.append(text.begin(), text.begin() + length);
        return true;
    }

    SignsOfUtf8 m_signs;
};

class Utf16 final : public Decoding {
public:
    explicit Utf16(bool is_big) : m_is_big(is_big) {}

    bool decode(std::string_view bytes, std::string& into) override {
        for (const char c : bytes) add(static_cast<unsigned char>(c));
        const std::size_t ready = m_units.size() - (ends_within_pair() ? 1 : 0);
        const std::uint16_t* const bad = u16_check(m_units.data(), ready);
        const std::size_t good = bad == nullptr ? ready : static_cast<std::size_t>(bad - m_units.data());
        append(good, into);
        m_units.erase(m_units.begin(), m_units.begin() + static_cast<std::ptrdiff_t>(good));
        return bad == nullptr;
    }
    [[nodiscard]] bool is_whole() const override { return m_units.empty() && !m_has_half; }

private:
    void add(unsigned byte) {
        m_has_half = !m_has_half;
        if (m_has_half) {
            m_half = byte;
        } else {
            m_units.push_back(
                static_cast<std::uint16_t>(m_is_big ? m_half << 8U | byte : byte << 8U | m_half));
        }
    }

    [[nodiscard]] bool ends_within_pair() const {
        return !m_units.empty() && (m_units.back() & 0xFC00U) == 0xD800U;
    }

    void append(std::size_t units, std::string& into) const {
        if (units == 0) return;
        const std::size_t filled = into.size();
        std::size_t length = 3 * units;
        into.resize(filled + length);
        auto* const room = reinterpret_cast<std::uint8_t*>(into.data() + filled);
        u16_to_u8(m_units.data(), units, room, &length);
        into.resize(filled + length);
    }

    bool m_is_big;
    bool m_has_half = false;
    unsigned m_half = 0;
    std::vector<std::uint16_t> m_units;  ///< after a call none, or the first half of a pair
};

}  // namespace

std::unique_ptr<Decoding> decoding_of(Encoding encoding) {
    if (encoding == Encoding::windows_1252) return std::make_unique<Windows1252>();
    if (encoding == Encoding::utf_8) return nullptr;
    return std::make_unique<Utf16>(encoding == Encoding::utf_16be);
}

}  // namespace simprof
