#include "lib/store/sqlite/backup/two_histories.hpp"

#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/history/request_table.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"

namespace simprof::sqlite {

namespace {

constexpr std::size_t most_told = 10;  // of the requests that are lost

}  // namespace

std::int64_t number_of(RequestNumber request) { return static_cast<std::int64_t>(request); }

std::int64_t sims_in(Connection& connection) {
    return connection.number("SELECT ifnull(sum(sims), 0) FROM state");
}

/// Hashes build on each other: where those of one request are the same, all
/// before it are.
RequestNumber last_in_common(Connection& one, Connection& other, RequestNumber last) {
    std::int32_t same = 0;
    for (auto differs = static_cast<std::int32_t>(last) + 1; differs - same > 1;) {
        const std::int32_t middle = same + (differs - same) / 2;
        const bool is_same =
            stored_hash(one, RequestNumber{middle}) == stored_hash(other, RequestNumber{middle});
        (is_same ? same : differs) = middle;
    }
    return RequestNumber{same};
}

std::vector<Request> requests_behind(Connection& connection, RequestNumber common) {
    std::vector<RequestNumber> numbers;
    for (std::size_t n = 1; n <= most_told; ++n)
        numbers.push_back(RequestNumber{static_cast<std::int32_t>(number_of(common) + static_cast<int>(n))});
    return read_requests(connection, numbers);
}

void expect_same_clock(Connection& store, Connection& backup) {
    const Clock clock = clock_of_store(backup);
    if (clock == clock_of_store(store)) return;
    throw Error{
        Refusal{"SCH-4",
                clock == Clock::rehearsal
                    ? said("{file} is a copy to rehearse in, and the store lives by the machine's clock.",
                           "file"_is = backup.path())
                    : said("{file} lives by the machine's clock, and the store is one to rehearse in.",
                           "file"_is = backup.path()),
                said("Name a backup that `simprof store backup` made of the store.")}};
}

}  // namespace simprof::sqlite
