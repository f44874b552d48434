#pragma once

#include <cstddef>
#include <random>
#include <string>

namespace simprof::fuzz {

/// Does to bytes what hands, programs and lines do to files.
class Mutations {
public:
    explicit Mutations(unsigned seed) : m_random(seed) {}

    /// The text with some bytes changed, removed, doubled or cut off.
    std::string damaged(std::string text);
    std::string random_bytes();

private:
    void damage_once(std::string& text);
    std::size_t below(std::size_t bound);
    /// One of the bytes that mean something, or any.
    char byte();

    std::mt19937 m_random;
};

}  // namespace simprof::fuzz
