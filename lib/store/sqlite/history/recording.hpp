#pragma once

#include "lib/store/store.hpp"

namespace simprof::sqlite {

class Connection;
class OptionSetTable;
class StateTable;

/// Writes one request and all it changes, and returns its number.
RequestNumber record(Connection& connection, OptionSetTable& option_sets, StateTable& states, Request request,
                     const RequestContent& changes);

}  // namespace simprof::sqlite
