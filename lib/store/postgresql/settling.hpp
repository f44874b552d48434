#pragma once

#include "lib/model/error.hpp"
#include "lib/store/open.hpp"
#include "lib/store/recording.hpp"

namespace simprof::postgresql {

/// What became of a request whose commit failed, in the words *is done*, *is not done* or *may be done*: the
/// server is asked anew. `end` is the chain's where it is done.
[[nodiscard]] Error how_it_stands(const StoreAccess& access, const ChainEnd& end, const Error& error);

}  // namespace simprof::postgresql
