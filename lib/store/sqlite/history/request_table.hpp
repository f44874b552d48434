#pragma once

#include "lib/store/store.hpp"

namespace simprof::sqlite {

class Connection;

[[nodiscard]] std::optional<Request> last_request(Connection& connection);
[[nodiscard]] std::optional<Request> read_request(Connection& connection, RequestNumber number);
[[nodiscard]] std::vector<Request> read_requests(Connection& connection, const RequestFilter& filter,
                                                 std::size_t limit);
[[nodiscard]] std::vector<Request> read_requests(Connection& connection,
                                                 std::span<const RequestNumber> numbers);

}  // namespace simprof::sqlite
