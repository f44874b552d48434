#pragma once

#include <functional>
#include <string_view>

namespace simprof {

/// Takes a part of a text that is written; the part lives during the call only.
using TextSink = std::function<void(std::string_view)>;

}  // namespace simprof
