#pragma once

#include "lib/formats/sims/sim_reading.hpp"
#include "lib/formats/sims/sim_record_reader.hpp"
#include "lib/formats/sims/table_layout.hpp"
#include "lib/text/table_rows.hpp"
#include "lib/text/text_window.hpp"

#include <memory>
#include <string>

namespace simprof {

/// A table that is open to be read: its header was read, and its rows follow.
struct SimTable {
    std::unique_ptr<TextWindow> window;  ///< of a text
    std::unique_ptr<TableRows> rows;
    SimForm form;
    TableLayout layout;
    std::vector<std::string> header;  ///< its cells; empty where there is none
    std::string why;                  ///< this form
    std::vector<std::string> notices;
    char delimiter = ',';

    /// True for numbers alone, one a line.
    [[nodiscard]] bool is_list() const;
};

/// Opens a text with rows of fields, or a list of numbers. Throws Error (malformed, with the line) where it
/// cannot be known how it is to be read (IMP-1, IMP-2).
[[nodiscard]] SimTable open_sim_table(TextSource& source, const std::string& name, const SimReading& reading);

/// Reads its rows.
[[nodiscard]] std::unique_ptr<SimRecords::Reader> read_sim_table(SimTable table);

/// True for a row that holds what the header holds: files were joined.
[[nodiscard]] bool is_header_again(const std::vector<std::string_view>& cells,
                                   const std::vector<std::string>& header);

}  // namespace simprof
