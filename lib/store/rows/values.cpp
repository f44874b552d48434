#include "lib/store/rows/values.hpp"

#include "lib/store/store_check.hpp"

namespace simprof {

void fail_as_no_id(std::int64_t number) {
    throw DamagedStore{
        ErrorKind::store,
        said("The store is damaged: {number} is no number of anything.", "number"_is = number),
        said("`simprof store check` says more; `simprof store restore FILE` brings a backup back.")};
}

}  // namespace simprof
