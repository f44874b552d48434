#pragma once

#include "lib/store/store.hpp"

namespace simprof::sqlite {

class Connection;
class Digest;

[[nodiscard]] std::optional<Request> last_request(Connection& connection);
[[nodiscard]] std::optional<Request> read_request(Connection& connection, RequestNumber number);
[[nodiscard]] std::vector<Request> read_requests(Connection& connection, const RequestFilter& filter,
                                                 std::size_t limit);
[[nodiscard]] std::vector<Request> read_requests(Connection& connection,
                                                 std::span<const RequestNumber> numbers);

/// The newest request's number and hash: the end of the chain. Number none and no hash before the first.
struct ChainEnd {
    RequestNumber number{};
    std::string hash;
};
[[nodiscard]] ChainEnd chain_end(Connection& connection);

/// Writes the request as the last row of its own hash, which `digest` holds so far.
void insert(Connection& connection, Digest& digest, const Request& request);

/// The first request whose rows do not give the hash that it was stored with, or which is missing; nothing
/// where the chain is whole. A chain cut at its end is whole: compare its end with one that was kept
/// elsewhere.
[[nodiscard]] std::optional<RequestNumber> verify_chain(Connection& connection);

}  // namespace simprof::sqlite
