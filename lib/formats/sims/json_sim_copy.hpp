#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>

namespace simprof {

/// The object with its keys in their order, a key that is there twice included, as it is to be written among
/// rejected SIMs: without secrets, and without what an earlier rejection added. A number that JSON's own
/// types would round becomes a text. Nothing where the text is no JSON object, or is nested too deep to be a
/// SIM.
[[nodiscard]] std::optional<nlohmann::ordered_json> copy_of_json_sim(std::string_view object);

}  // namespace simprof
