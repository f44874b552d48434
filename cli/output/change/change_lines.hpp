#pragma once

#include "lib/operations/change/change_report.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace simprof::cli {

/// A line of an effect and how many SIMs it is true of.
struct CountedLine {
    std::string text;
    std::int64_t sims = 0;
};

/// What a change does to SIMs, summed up: each line once, with its count.
struct ChangeLines {
    std::vector<CountedLine> now;
    std::map<Day, std::vector<CountedLine>> later;
    std::vector<CountedLine> ended;       ///< scheduled plans that went
    std::vector<CountedLine> left_alone;  ///< and why
    std::int64_t arrivals = 0;            ///< SIMs that are new to the store
    bool options_change = false;
};

/// Of a SIM that is left as it is, where no rule says more.
[[nodiscard]] std::string nothing_to_change();

[[nodiscard]] ChangeLines sum_up(const ChangeReport& report);

/// A name made safe to show; "none" where there is none.
[[nodiscard]] std::string shown_or_none(const std::optional<std::string>& name);

/// "sms-mo on → off"
[[nodiscard]] std::string line_for(const OptionDifference& difference);
/// "label bike → none"
[[nodiscard]] std::string line_for(const IdentityDifference& difference);
/// "8933…: MSISDN 882… to SIM 8933…"
[[nodiscard]] std::string line_for(const GivenUpNumber& number);
/// "EU-100MB → EU-500MB"; a side that is absent shows as "none".
[[nodiscard]] std::string arrow(const std::optional<std::string>& from, const std::optional<std::string>& to);

}  // namespace simprof::cli
