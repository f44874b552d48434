#pragma once

#include "lib/store/chain/recording.hpp"

#include <string_view>

namespace simprof::postgresql {

class Connection;
class OptionSetTable;
class StateTable;

/// A request, all it changes, and the key of the client's under which it can be found again.
struct RequestToRecord {
    Request request;
    const RequestContent& content;
    std::string_view key;
};

/// Writes one request and all it changes behind the end of the chain, and returns it as it is stored.
Request record(Connection& connection, OptionSetTable& option_sets, StateTable& states, const ChainEnd& end,
               RequestToRecord to_record);

}  // namespace simprof::postgresql
