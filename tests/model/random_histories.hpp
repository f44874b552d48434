#pragma once

#include "tests/model/library_fleet.hpp"

namespace simprof::model_test {

/// Draws histories, and holds what the library makes of them on that ground against the model; what fails is
/// made smaller, and told.
void check_histories(Ground& ground, unsigned seed, int histories);

}  // namespace simprof::model_test
