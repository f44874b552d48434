#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/iccid.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace simprof {

/// What people should know of something that is done all the same: a whole sentence.
struct Warning {
    // NOLINTNEXTLINE(google-explicit-constructor): most warnings are their sentence alone.
    Warning(Sentence sentence, std::string rule_id = {})
        : message(std::move(sentence)), rule(std::move(rule_id)) {}
    Warning(Sentence sentence, std::string rule_id, Iccid of, std::size_t in_line = 0)
        : message(std::move(sentence)), rule(std::move(rule_id)), sim(of), line(in_line) {}

    Sentence message;
    std::string rule;  ///< the id of the rule that it comes of; mostly empty
    std::optional<Iccid> sim;
    /// Where there is one, the line of the file; of several files which, and the sheet of a workbook. While
    /// SIMs are selected, the line is counted in all files.
    std::size_t line = 0;
    std::string file{};
    std::string sheet{};
    friend bool operator==(const Warning&, const Warning&) = default;
};

using Warnings = std::vector<Warning>;

}  // namespace simprof
