#pragma once

#include "cli/exit_code.hpp"
#include "cli/settings.hpp"
#include "lib/model/error.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

struct World;

/// True where standard error takes colours.
[[nodiscard]] bool colored(const Settings& settings, const World& world);

/// Columns of standard error; 0: any number (not a terminal).
[[nodiscard]] int message_width(const World& world);

/// A remark of a kind (`note`, `warning`): `simprof: note: SENTENCE` or `{"note":{"message":SENTENCE}}`.
[[nodiscard]] std::string rendered_message(std::string_view kind, std::string_view sentence, Format format,
                                           bool color, int width = 0);

/// An error: `simprof: error: FACT [RULE]`, the refused rows, `simprof: hint: …`, or the error document. A
/// hint is never broken: commands in it are to be copied.
[[nodiscard]] std::string rendered_error(const Error& error, ExitCode code, Format format, bool color,
                                         int width = 0);

}  // namespace simprof::cli
