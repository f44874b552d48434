#pragma once

#include "tests/program/tested_program.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace simprof::fault_test {

using program_test::Words;

/// A command, and what it starts from.
struct Scenario {
    enum class Start {
        nothing,
        sample,    ///< a store of the sample
        schema_1,  ///< a store that an older simprof made
    };
    std::string name;
    Start start = Start::sample;
    /// What was done before. Words that hold `=` and come first set the environment, as in a shell.
    std::vector<Words> before;
    Words command;
    std::set<int> again{0};  ///< exits that are right where it is given once more after it was done
    std::string spoil{};     ///< what a shell does in the directory after that
    bool copies = false;     ///< `out/c.db` is a copy, which may be begun and be no store yet
    bool keeps = false;      ///< the store as it was stays, in its place or in a file beside it
};

[[nodiscard]] std::span<const Scenario> scenarios();

/// How many SIMs are in the files of the stage.
inline constexpr int new_sims = 300;
/// SIMs of the sample.
inline constexpr auto one = "8933224000000010003";
inline constexpr auto other = "8933224000000010078";

}  // namespace simprof::fault_test
