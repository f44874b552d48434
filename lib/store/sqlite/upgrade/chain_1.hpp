#pragma once

#include <cstdint>
#include <optional>
#include <string>

/// The hash chain of schema 1, which covered a request's row, its entries, and the option sets and states
/// that it was the first to use. Frozen: it is what the stores of that time were written with.
namespace simprof::sqlite {

class Connection;

/// The first request whose rows do not give the hash that it was stored with, or which is missing; nothing
/// where the chain is whole.
[[nodiscard]] std::optional<std::int64_t> first_altered_in_chain_1(Connection& store);

/// The newest request's hash, in hexadecimal; empty before the first.
[[nodiscard]] std::string head_of_chain_1(Connection& store);

}  // namespace simprof::sqlite
