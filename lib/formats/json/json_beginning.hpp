#pragma once

#include "lib/formats/forms/sim_reading.hpp"
#include "lib/language/sentence.hpp"
#include "lib/text/reading/text_source.hpp"

#include <string>
#include <vector>

namespace simprof {

/// How a file of JSON is read, by the keys of its first objects.
struct JsonBeginning {
    SimForm form;                        ///< with the wishes
    std::vector<std::string> list_keys;  ///< of objects around a list of SIMs
    Sentence why;                        ///< this form
};

/// Throws Error (malformed, with the line): IMP-1 where no form knows the keys, or two as well.
[[nodiscard]] JsonBeginning beginning_of_json(TextSource& source, const std::string& name,
                                              const SimReading& reading);

}  // namespace simprof
