#pragma once

#include <nettle/sha2.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

/// The hashes of the history. They are made of values, not of how a store keeps them, so that every kind of
/// store makes the same ones.
namespace simprof {

/// SHA-256 over bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    /// The 32 bytes; nothing may be added any more.
    [[nodiscard]] std::string finish();

private:
    void hash(std::string_view bytes);
    std::string m_waiting;  ///< small pieces, hashed together
    sha256_ctx m_context;
};

/// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

/// A value of a row; texts and bytes are looked at, not copied.
using Field = std::variant<std::nullptr_t, std::int64_t, std::string_view, Blob>;

/// A hash over rows. Every value is hashed with its type and length, every row with a letter for what it is
/// of, so that no two different contents give the same bytes.
class Digest {
public:
    /// Begins with the hash before, of which it is to be the next one.
    explicit Digest(std::string_view previous);
    void begin_row(char letter);
    void add(const Field& field);
    [[nodiscard]] std::string finish() { return m_hash.finish(); }

private:
    void add(char type, std::string_view bytes);
    Sha256 m_hash;
};

[[nodiscard]] std::string hexadecimal(std::string_view bytes);

}  // namespace simprof
