#include "lib/formats/forms/sim_form.hpp"

#include "lib/text/words/folded.hpp"

#include <algorithm>

namespace simprof {

const SimForm::Reading* SimForm::reading(SimField field) const {
    const auto found =
        std::ranges::find_if(readings, [&](const Reading& one) { return one.as.field == field; });
    return found == readings.end() ? nullptr : &*found;
}

const FormWord* SimForm::word(std::string_view field, std::string_view word) const {
    const auto known = words.find(field);
    if (known == words.end()) return nullptr;
    const auto found = known->second.find(folded(word));
    return found == known->second.end() ? nullptr : &found->second;
}

}  // namespace simprof
