#include "lib/store/values.hpp"

#include "lib/store/store_check.hpp"

#include <fmt/format.h>

namespace simprof {

void fail_as_no_id(std::int64_t number) {
    throw DamagedStore{ErrorKind::store,
                       fmt::format("The store is damaged: {} is no number of anything.", number),
                       "`simprof store check` says more; `simprof store restore FILE` brings a backup back."};
}

}  // namespace simprof
