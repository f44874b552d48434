#pragma once

#include "cli/settings/settings.hpp"
#include "cli/world/exit_code.hpp"
#include "lib/model/error.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

/// A remark of a kind (`note`, `warning`): `simprof: note: SENTENCE` or `{"note":{"message":SENTENCE}}`.
[[nodiscard]] std::string rendered_message(std::string_view kind, std::string_view sentence, Format format,
                                           bool color, int width = 0);

/// An error: `simprof: error: FACT [RULE]`, the refused rows, `simprof: hint: …`, or the error document. A
/// hint is never broken: commands in it are to be copied.
[[nodiscard]] std::string rendered_error(const Error& error, ExitCode code, Format format, bool color,
                                         int width = 0);

}  // namespace simprof::cli
