#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/option_set.hpp"
#include "lib/rules/verdict.hpp"

#include <string>
#include <vector>

namespace simprof {

/// Options that a platform reports, in the words of the pack.
struct PlatformReading {
    OptionChanges options;
    std::vector<std::string> not_compared;  ///< options of which it only says what they are not
};

/// IMP-6: reads the platform's names of options by the pack's `platform` table: a name that is on is the
/// value that it stands for, one that is off says that it is not that value. Of a group of names the one that
/// is on counts; with all of them off it is the one value without a name, if there is one. `now`: what the
/// SIM has; a name that is off and does not deny it says nothing. Options by the pack's own names stay as
/// they are.
[[nodiscard]] Verdict<PlatformReading> read_platform_words(const ServicePack& pack,
                                                           const OptionChanges& reported,
                                                           const OptionSet& now);

/// What people are told of options that are not compared; empty where all are.
[[nodiscard]] Sentence not_compared_remark(const std::vector<std::string>& options);

}  // namespace simprof
