#pragma once

#include <array>
#include <cstdlib>
#include <type_traits>

/// Every mutant of simprof in one program: where the sources have a condition, the copy that is built here
/// asks flipped(N, condition), and SIMPROF_MUTANT=N says which one of them is told the wrong way round.
namespace simprof::mutation {

inline const int chosen =
    std::getenv("SIMPROF_MUTANT") != nullptr ? std::atoi(std::getenv("SIMPROF_MUTANT")) : 0;

/// The mutants that a test came to since this was last emptied.
inline std::array<char, 20'000> reached{};

constexpr bool flipped(int mutant, bool condition) {
    if (std::is_constant_evaluated()) return condition;
    reached[static_cast<std::size_t>(mutant)] = 1;
    return condition != (mutant == chosen);
}

}  // namespace simprof::mutation
