#pragma once

#include "tests/lib/operations/fleet.hpp"

#include <map>
#include <string>
#include <vector>

namespace simprof::operations_test {

/// A few SIMs of the fleet that live for months, changed at random.
class RandomLives {
public:
    /// `watched`: a picture of them is taken at each day's end.
    explicit RandomLives(unsigned seed, bool watched = false,
                         store_test::StoreKind kind = store_test::kind_under_test());

    Fleet fleet;  ///< with its clock at the end of the last day
    std::vector<std::string> sims;
    std::map<Day, std::string> pictures;  ///< as they were taken on the day itself, if any

    /// Everything about the SIMs as the store tells it, and which SIMs of the fleet fit which filter; of that
    /// day where one is given.
    std::string picture(std::optional<Day> as_of = {});
    /// Sets the clock to that day.
    void wait_until(Day day);
    [[nodiscard]] static Day first_day() { return Day::parse("2026-11-23").value(); }
    [[nodiscard]] static Day last_day() { return Day::parse("2027-02-10").value(); }
};

[[nodiscard]] Day day_after(Day day);

}  // namespace simprof::operations_test
