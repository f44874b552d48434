#pragma once

#include "cli/settings/settings.hpp"
#include "cli/world/exit_code.hpp"
#include "lib/model/error.hpp"
#include "lib/model/warning.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

/// A remark of a kind (`note`, `warning`) for people: `simprof: note: SENTENCE [RULE]`.
[[nodiscard]] std::string rendered_message(std::string_view kind, const Warning& said, bool color,
                                           int width = 0);

/// Remarks for programs, as one document: `{"warnings":[…]}`, or rows like those of errors.
[[nodiscard]] std::string rendered_warnings(const Warnings& warnings, Format format);

/// How an error is shown.
struct ErrorLook {
    Format format = Format::table;
    bool color = false;
    int width = 0;  ///< columns; 0: one line
};

/// An error: `simprof: error: FACT [RULE]`, the refused rows, `simprof: hint: …`, or the error document,
/// which holds what was warned of, too. A hint is never broken: commands in it are to be copied.
[[nodiscard]] std::string rendered_error(const Error& error, ExitCode code, const ErrorLook& look,
                                         const Warnings& warnings = {});

}  // namespace simprof::cli
