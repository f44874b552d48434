#include "lib/store/sqlite/digest.hpp"

#include <array>

namespace simprof::sqlite {

namespace {

/// Eight bytes, the lowest first, on every machine.
std::array<char, 8> eight_bytes(std::uint64_t number) {
    std::array<char, 8> bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(number & 0xff);
        number >>= 8;
    }
    return bytes;
}

void update(sha256_ctx& context, std::string_view bytes) {
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

}  // namespace

Digest::Digest(std::string_view previous) : m_context{} {
    sha256_init(&m_context);
    add('h', previous);
}

void Digest::add(char type, std::string_view bytes) {
    const auto length = eight_bytes(bytes.size());
    update(m_context, {&type, 1});
    update(m_context, {length.data(), length.size()});
    update(m_context, bytes);
}

void Digest::add(const Value& value) {
    const auto& content = value.content();
    if (const auto* number = std::get_if<std::int64_t>(&content)) {
        const auto bytes = eight_bytes(static_cast<std::uint64_t>(*number));
        add('i', {bytes.data(), bytes.size()});
    } else if (const auto* text = std::get_if<std::string_view>(&content)) {
        add('t', *text);
    } else if (const auto* blob = std::get_if<Blob>(&content)) {
        add('b', blob->bytes);
    } else {
        add('n', {});
    }
}

void Digest::add_row(char table, Values values) {
    add('r', {&table, 1});
    for (const Value& value : values) add(value);
}

void Digest::add_row(char table, const Query& query) {
    add('r', {&table, 1});
    for (int column = 0; column < query.columns(); ++column) add(query.value(column));
}

std::string Digest::finish() {
    std::string hash(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&m_context, hash.size(), reinterpret_cast<std::uint8_t*>(hash.data()));
    return hash;
}

std::string hexadecimal(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[(static_cast<unsigned char>(byte) >> 4) & 15];
        text += digits[static_cast<unsigned char>(byte) & 15];
    }
    return text;
}

}  // namespace simprof::sqlite
