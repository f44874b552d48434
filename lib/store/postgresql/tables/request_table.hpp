#pragma once

#include "lib/store/chain/recording.hpp"
#include "lib/store/postgresql/session/pipeline.hpp"
#include "lib/store/store.hpp"
#include "lib/store/store_check.hpp"

namespace simprof::postgresql {

class Connection;

[[nodiscard]] std::optional<Request> last_request(Connection& connection);
/// The same for who asks by himself, and what an answer of one request holds.
[[nodiscard]] std::string select_last_request();
[[nodiscard]] std::optional<Request> request_in_answer(Connection& connection, Result answer);
/// Asks for one along with other things.
void ask_for_request(Connection& connection, RequestNumber number, TakeAnswer take);
[[nodiscard]] std::optional<Request> read_request(Connection& connection, RequestNumber number);
[[nodiscard]] std::vector<Request> read_requests(Connection& connection, const RequestFilter& filter,
                                                 std::size_t limit);
[[nodiscard]] std::vector<Request> read_requests(Connection& connection,
                                                 std::span<const RequestNumber> numbers);

/// What the chain begins with: see lib/store/chain/request_hashes.hpp.
[[nodiscard]] std::string chain_begin(Connection& connection);
/// As the row of the store says, which a writer holds.
[[nodiscard]] ChainEnd chain_end(Connection& connection);
/// Likewise, as people keep it.
[[nodiscard]] ChainHead chain_head(Connection& connection);
/// Its hash in hexadecimal; empty before the first request.
[[nodiscard]] std::string head_of_chain(Connection& connection);

struct NewRequest {
    const Request& request;
    std::string_view identities;  ///< the digest of those that it brought
    std::string_view key;         ///< the client's, see settling.hpp
};
/// Writes the request as the last row of its own hash, and its hash as the end of the chain.
void insert(Connection& connection, Digest& digest, const NewRequest& written);

}  // namespace simprof::postgresql
