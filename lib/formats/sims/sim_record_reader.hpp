#pragma once

#include "lib/formats/sims/sim_records.hpp"

#include <memory>
#include <string>
#include <vector>

namespace simprof {

/// Reads one kind of file; `SimRecords` chooses which.
class SimRecords::Reader {
public:
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    virtual ~Reader() = default;

    [[nodiscard]] virtual SimFileFormat format() const = 0;
    virtual const SimRecord* next() = 0;
    [[nodiscard]] virtual bool has_profiles() const = 0;
    [[nodiscard]] const std::vector<std::string>& notices() const { return m_notices; }

protected:
    /// Makes the record nothing but the line and what is wrong with it.
    static void set_problem(SimRecord& record, FileRowProblem problem);
    /// The problem of a row without an ICCID and without an MSISDN.
    static FileRowProblem names_no_sim();

    std::vector<std::string> m_notices;
};

}  // namespace simprof
