#pragma once

#include <cstddef>
#include <random>
#include <string>

namespace simprof::damage_test {

/// A store file as something left it, and what lies beside it.
struct DamagedFile {
    std::string bytes;
    std::string journal;  ///< none where empty
    std::string log;      ///< a write-ahead log; none where empty
    std::string what;     ///< was done to it
};

/// Does to a store what disks, transfers and hands do to files.
class Wounds {
public:
    explicit Wounds(unsigned seed) : m_random(seed) {}
    [[nodiscard]] DamagedFile damaged(const std::string& store);

private:
    void flip_bits(std::string& bytes, std::size_t from, std::size_t to);
    void overwrite(std::string& bytes, std::size_t at, std::size_t count, bool with_zeros);
    [[nodiscard]] std::string random_bytes(std::size_t count);
    /// What is no store at all.
    [[nodiscard]] std::string foreign(const std::string& store);
    [[nodiscard]] std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>{0, end - 1}(m_random);
    }

    std::mt19937 m_random;
};

}  // namespace simprof::damage_test
