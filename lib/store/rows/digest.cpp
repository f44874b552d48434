#include "lib/store/rows/digest.hpp"

#include <array>

namespace simprof {

namespace {

constexpr std::size_t hashed_at_once = 4096;

/// Eight bytes, the lowest first, on every machine.
std::array<char, 8> eight_bytes(std::uint64_t number) {
    std::array<char, 8> bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(number & 0xff);
        number >>= 8;
    }
    return bytes;
}

}  // namespace

Sha256::Sha256() : m_context{} { sha256_init(&m_context); }

void Sha256::add(std::string_view bytes) {
    if (bytes.size() < hashed_at_once) {
        m_waiting += bytes;
        if (m_waiting.size() < hashed_at_once) return;
        bytes = {};
    }
    hash(m_waiting);
    m_waiting.clear();
    hash(bytes);
}

void Sha256::hash(std::string_view bytes) {
    sha256_update(&m_context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::finish() {
    hash(m_waiting);
    std::string digest(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&m_context, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
    return digest;
}

Digest::Digest(std::string_view previous) { add('h', previous); }

void Digest::add(char type, std::string_view bytes) {
    const auto length = eight_bytes(bytes.size());
    m_hash.add({&type, 1});
    m_hash.add({length.data(), length.size()});
    m_hash.add(bytes);
}

void Digest::add(const Field& field) {
    if (const auto* number = std::get_if<std::int64_t>(&field)) {
        const auto bytes = eight_bytes(static_cast<std::uint64_t>(*number));
        add('i', {bytes.data(), bytes.size()});
    } else if (const auto* text = std::get_if<std::string_view>(&field)) {
        add('t', *text);
    } else if (const auto* blob = std::get_if<Blob>(&field)) {
        add('b', blob->bytes);
    } else {
        add('n', {});
    }
}

void Digest::begin_row(char letter) { add('r', {&letter, 1}); }

std::string hexadecimal(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[(static_cast<unsigned char>(byte) >> 4) & 15];
        text += digits[static_cast<unsigned char>(byte) & 15];
    }
    return text;
}

}  // namespace simprof
