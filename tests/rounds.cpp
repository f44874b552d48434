#include "tests/rounds.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>

namespace simprof::test {

namespace {

unsigned number_of(const char* variable, unsigned otherwise) {
    const char* const given = std::getenv(variable);
    return given == nullptr ? otherwise : static_cast<unsigned>(std::stoul(given));
}

}  // namespace

Rounds::Rounds(std::string_view proof, std::string_view points)
    : m_proof(proof),
      m_unit(points),
      m_first(number_of("SIMPROF_SEED", 1)),
      m_seconds(number_of("SIMPROF_SOAK", 0)) {}

Rounds::~Rounds() {
    MESSAGE(fmt::format("{}: {} {} in {:.1f} s, SIMPROF_SEED={}{}", m_proof, m_points, m_unit,
                        elapsed().count(), m_first,
                        m_begun > 1 ? fmt::format(" to {}", seed()) : std::string{}));
}

bool Rounds::next() {
    if (m_begun > 0 && elapsed() >= m_seconds) return false;
    ++m_begun;
    return true;
}

}  // namespace simprof::test
