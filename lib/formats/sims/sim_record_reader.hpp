#pragma once

#include "lib/formats/sims/sim_records.hpp"

#include <string>
#include <utility>
#include <vector>

namespace simprof {

/// Reads one kind of file; `SimRecords` chooses which.
class SimRecords::Reader {
public:
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    virtual ~Reader() = default;

    [[nodiscard]] virtual const SimForm& form() const = 0;
    /// True where a row can say that.
    [[nodiscard]] virtual bool has(SimField field) const = 0;
    [[nodiscard]] virtual bool has_options() const = 0;
    /// True where the file says that there are more pages; known behind the last row.
    [[nodiscard]] virtual bool is_one_page_of_several() const { return false; }
    [[nodiscard]] virtual RowPlaces places() const { return {}; }
    virtual const SimRecord* next() = 0;
    [[nodiscard]] const std::vector<Sentence>& notices() const { return m_notices; }
    [[nodiscard]] const Sentence& why_this_form() const { return m_why; }

protected:
    void notice(Sentence text) { m_notices.push_back(std::move(text)); }
    void set_notices(std::vector<Sentence> notices) { m_notices = std::move(notices); }
    void set_why(Sentence why) { m_why = std::move(why); }

private:
    std::vector<Sentence> m_notices;
    Sentence m_why;
};

}  // namespace simprof
