#pragma once

#include "lib/formats/json/json_tree.hpp"

#include <string>

namespace simprof {

/// Appends the object with its keys in their order and the values that the tree reads; others become null
/// (IMP-7). What an earlier rejection added (`line`, `rule`, `message`) is left out.
void append_what_is_read(std::string& out, const JsonTree& tree, const JsonValue& object);

}  // namespace simprof
