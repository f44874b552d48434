#pragma once

#include "lib/text/text_source.hpp"

#include <string>

namespace simprof {

/// How a file of SIMs is written, as its beginning shows.
struct SimFileForm {
    /// The delimiter of a list upload. No text has it: the whole line is one field.
    static constexpr char no_delimiter = '\0';

    bool is_json = false;
    char delimiter = no_delimiter;  ///< where it is not JSON

    [[nodiscard]] bool is_list() const { return !is_json && delimiter == no_delimiter; }
};

/// Throws Error (malformed, with the line) where the beginning is no text, or the file holds nothing but
/// blanks.
[[nodiscard]] SimFileForm sim_file_form(TextSource& source, const std::string& name);

}  // namespace simprof
