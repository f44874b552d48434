#pragma once

#include <string_view>

namespace simprof {

/// True for the name of a column or key that holds a PIN, a PUK, a key of the card or a code of an eSIM,
/// however it is written: `PIN Code`, `puk_1`, `KIC2`, `ESIM_URL` (IMP-7).
[[nodiscard]] bool names_secret(std::string_view name);

/// True for a text that is an eSIM's code of activation: `LPA:1$host$matching-id`, `1$host$matching-id`.
[[nodiscard]] bool is_activation_code(std::string_view text);

}  // namespace simprof
