#pragma once

#include "lib/formats/forms/form_library.hpp"
#include "lib/formats/forms/form_wishes.hpp"

namespace simprof {

/// How a file of SIMs is to be read.
struct SimReading {
    /// Of an import or a comparison everything matters, of a list only which SIMs, and their target profile.
    enum class Purpose { import, list };

    const FormLibrary* forms =
        nullptr;  ///< null: those that come with the program. Has to outlive the reading.
    FormWishes wishes{};
    Purpose purpose = Purpose::import;
};

/// True where a file that is read for this purpose is to say the field.
[[nodiscard]] constexpr bool matters(SimField field, SimReading::Purpose purpose) {
    return purpose == SimReading::Purpose::import || field == SimField::iccid || field == SimField::msisdn ||
           field == SimField::profile;
}

}  // namespace simprof
