#pragma once

#include "tests/lib/operations/fleet.hpp"
#include "tests/model/step.hpp"

#include <optional>
#include <string>

namespace simprof::model_test {

/// The fleet of the model as the library keeps it, in a store on the disk in memory.
class LibraryFleet {
public:
    LibraryFleet();

    /// What comes of a step, in the model's words; "cut" where the power failed meanwhile, which is on again.
    std::string take(const Step& step);
    int hours = 0;
    /// In the model's words.
    [[nodiscard]] std::string picture();

private:
    void open();
    [[nodiscard]] std::string outcome_of(const Step& step);
    std::optional<operations_test::Fleet> m_fleet;
};

}  // namespace simprof::model_test
