#pragma once

#include "tests/lib/operations/fleet.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace simprof::crash_test {

/// Something that commands do to a store, which lies on the disk in memory.
struct Deed {
    std::string name;
    std::function<void(operations_test::Fleet&)> change;  ///< none: it makes the store
};

/// One of every kind of request, and the making of a store. Each can be done to the store that `before`
/// gives.
[[nodiscard]] const std::vector<Deed>& deeds();
/// What is on the disk before the deed.
[[nodiscard]] const std::map<std::string, std::string>& before(const Deed& deed);
/// Opens the store, does it, and closes the store again.
void act(const Deed& deed);
/// Until it is done or fails; true where it said that it was done. An error has to be one of those that a
/// store may end with, and to say something.
[[nodiscard]] bool tried(const Deed& deed);

}  // namespace simprof::crash_test
