#pragma once

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/store.hpp"

#include <cstdint>
#include <vector>

namespace simprof::sqlite {

[[nodiscard]] std::int64_t number_of(RequestNumber request);
[[nodiscard]] std::int64_t sims_in(Connection& connection);

/// The last request, up to `last`, that both stores have; none where they share no request.
[[nodiscard]] RequestNumber last_in_common(Connection& one, Connection& other, RequestNumber last);
/// The first few behind that one.
[[nodiscard]] std::vector<Request> requests_behind(Connection& connection, RequestNumber common);

/// SCH-4: refuses a copy to rehearse in for a store that lives by the machine's clock, and the other way
/// round.
void expect_same_clock(Connection& store, Connection& backup);

}  // namespace simprof::sqlite
