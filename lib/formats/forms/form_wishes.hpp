#pragma once

#include "lib/formats/forms/sim_form.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// What is said of one file on the command line: a form by its name, and single columns and words (IMP-1).
struct FormWishes {
    struct Column {
        std::string name;
        ReadAs as;
    };
    struct Word {
        std::string field;  ///< as `to_string(ReadAs)` names it
        std::string word;
        std::string value;
    };
    std::optional<std::string> form{};
    std::vector<Column> columns{};
    std::vector<Word> words{};
    std::vector<std::string> ignored{};

    /// `NAME=FIELD`, split at the last `=`. Throws Error (malformed): no such field, with the nearest.
    void add_column(std::string_view text);
    /// `FIELD:WORD=VALUE`, split at the first `:` and the last `=`. Throws Error (malformed).
    void add_word(std::string_view text);
};

/// The form with the wishes in place of what it says itself.
[[nodiscard]] SimForm with_wishes(SimForm form, const FormWishes& wishes);

}  // namespace simprof
