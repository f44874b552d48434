#pragma once

#include "lib/formats/forms/form_library.hpp"
#include "lib/language/sentence.hpp"

#include <string>
#include <vector>

namespace simprof {

/// A form that fits a file, and how well.
struct FittingForm {
    const SimForm* form = nullptr;
    std::size_t names_there = 0;  ///< of those that it knows
};

/// True where a name of an ICCID or an MSISDN is there.
[[nodiscard]] bool names_sims(const SimForm& form, const IsThere& is_there);

/// True where the form can read a file with these names: they name SIMs, and all that it is known by is
/// there, or most of what it reads.
[[nodiscard]] bool fits(const SimForm& form, const IsThere& is_there);

/// Of forms that fit, the one to take (IMP-1): a person's own before a shipped one, then that of which most
/// names are there; a general form only where no other fits as well. Throws Error (malformed, IMP-1) at a
/// tie. Null where there are none.
[[nodiscard]] const FittingForm* best_of(const std::vector<FittingForm>& forms, const std::string& file);

/// How many of the names that it knows are there.
[[nodiscard]] FittingForm fitting(const SimForm& form, const IsThere& is_there);

/// Why this form: "Read by the form cisco-control-center (…): 5 of its 8 names are there."
[[nodiscard]] Sentence why_taken(const FittingForm& taken, const std::vector<FittingForm>& forms);

}  // namespace simprof
