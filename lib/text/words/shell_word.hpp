#pragma once

#include <string>
#include <string_view>

namespace simprof {

/// A word as a shell reads it back: quoted where it has to be, so that sh, bash, zsh and fish read the same.
[[nodiscard]] std::string shell_word(std::string_view word);

}  // namespace simprof
