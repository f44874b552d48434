#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/option_set.hpp"
#include "lib/platform/platform_work.hpp"

#include <vector>

namespace simprof {

/// What the platform calls a change of an option: its options are switches, and the pack's `platform` table
/// names the one that stands for `OPTION=VALUE`. Switching one of a multiple choice on switches the others
/// off, so the new value's word alone is told. Where the new value has no word the former value's goes off.
[[nodiscard]] std::vector<OptionValue> platform_switches(const ServicePack& pack,
                                                         const OptionDifference& difference);

/// Whether the switches say all of it. A value without a word is what remains when the former value's word is
/// off, if it is the default or the only one without; any other has to be told as the catalogue names it.
[[nodiscard]] bool has_word(const ServicePack& pack, const OptionDifference& difference);

/// An option that changes with all that the platform calls it.
[[nodiscard]] PlatformOption platform_option(const ServicePack& pack, const OptionDifference& difference);

}  // namespace simprof
