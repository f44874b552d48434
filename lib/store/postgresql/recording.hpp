#pragma once

#include "lib/store/recording.hpp"

#include <string_view>

namespace simprof::postgresql {

class Connection;
class OptionSetTable;
class StateTable;

/// Writes one request and all it changes behind the end of the chain, under a key of the client's, and
/// returns it as it is stored.
Request record(Connection& connection, OptionSetTable& option_sets, StateTable& states, const ChainEnd& end,
               Request request, const RequestContent& content, std::string_view key);

}  // namespace simprof::postgresql
