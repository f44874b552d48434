#pragma once

#include "lib/model/error.hpp"
#include "lib/model/request.hpp"

namespace simprof::sqlite {

class Connection;

/// What a commit that failed has come to. An error may come behind the point from which on the request is
/// done: so the store is looked at anew. The Error says that the request is done, is not done, or may be
/// done, and why.
[[nodiscard]] Error how_it_stands(Connection& failed, RequestNumber request, const Error& error);

}  // namespace simprof::sqlite
