#pragma once

#include "lib/store/sqlite/query.hpp"

#include <nettle/sha2.h>

#include <string>

namespace simprof::sqlite {

/// SHA-256 over rows of a store. Every value is hashed with its type and length, every row with a letter for
/// its table, so that no two different contents give the same bytes.
class Digest {
public:
    /// Begins with what the chain was before.
    explicit Digest(std::string_view previous);
    void add_row(char table, Values values);
    /// The row that the query is at.
    void add_row(char table, const Query& query);
    /// The 32 bytes.
    [[nodiscard]] std::string finish();

private:
    void add(const Value& value);
    void add(char type, std::string_view bytes);
    sha256_ctx m_context;
};

[[nodiscard]] std::string hexadecimal(std::string_view bytes);

}  // namespace simprof::sqlite
