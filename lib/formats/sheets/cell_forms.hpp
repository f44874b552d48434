#pragma once

#include "lib/formats/sheets/package/zip_archive.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace simprof {

/// Which of the ways in which cells of a workbook are shown are those of a date. Numbers are stored alike.
class CellForms {
public:
    CellForms() = default;
    CellForms(const ZipArchive& package, std::string_view part);

    /// `form`: as the cell refers to it.
    [[nodiscard]] bool is_date(std::size_t form) const {
        return form < m_are_dates.size() && m_are_dates[form];
    }

private:
    class Collector;

    std::vector<bool> m_are_dates;
};

/// True for the code of a date and a time (`dd/mm/yyyy h:mm`); false for a length of time (`[h]:mm`).
[[nodiscard]] bool is_date_code(std::string_view code);

}  // namespace simprof
