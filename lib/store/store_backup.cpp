#include "lib/store/store_backup.hpp"

namespace simprof {

/// Where the store is kept depends on the instant, and is no part of what is agreed to.
bool operator==(const RestoreReport& one, const RestoreReport& other) {
    return one.location == other.location && one.file == other.file && one.damage == other.damage &&
           one.is_missing == other.is_missing && one.now == other.now && one.then == other.then;
}

}  // namespace simprof
