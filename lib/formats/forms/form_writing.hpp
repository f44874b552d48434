#pragma once

#include "lib/formats/forms/form_wishes.hpp"
#include "lib/formats/forms/sim_form.hpp"

#include <string>

namespace simprof {

/// Writes TOML that reads back as the same form.
[[nodiscard]] std::string write_form(const SimForm& form);

/// The form with the wishes, to be kept as a person's own: it is known by the columns that they name, too.
/// Throws Error (malformed, IMP-1) where nothing would tell its files from all others.
[[nodiscard]] SimForm kept_form(const SimForm& form, const FormWishes& wishes);

}  // namespace simprof
