#pragma once

#include "lib/formats/tables/sim_file.hpp"
#include "lib/formats/tables/table_beginning.hpp"
#include "lib/formats/tables/table_layout.hpp"
#include "lib/text/reading/table_rows.hpp"
#include "lib/text/reading/text_window.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A table that is open to be read: its header was read, and its rows follow.
struct SimTable {
    std::unique_ptr<TextWindow> window;        ///< of a text
    std::shared_ptr<const Workbook> workbook;  ///< of a sheet
    std::unique_ptr<TableRows> rows;
    SimForm form;
    TableLayout layout;
    std::vector<std::string> header;  ///< its cells; empty where there is none
    Sentence why;                     ///< this form
    std::vector<Sentence> notices;
    char delimiter = ',';

    /// True for numbers alone, one a line.
    [[nodiscard]] bool is_list() const { return delimiter == no_delimiter; }
    /// Takes over how it begins. `cells` are its header, the row that was read last. Throws Error (malformed,
    /// with the line) by IMP-1 and IMP-2; `sample` is asked for what stands below the header then.
    void begin(TableBeginning beginning, const std::vector<std::string_view>& cells,
               const SimReading& reading, const std::function<std::vector<SampledName>()>& sample);
};

/// Opens a text with rows of fields, a list of numbers, or a workbook. Throws Error (malformed, with the
/// line) where it cannot be known how it is to be read (IMP-1, IMP-2).
[[nodiscard]] SimTable open_sim_table(SimFile& file);

/// True for a row that holds what the header holds: files were joined.
[[nodiscard]] bool is_header_again(const std::vector<std::string_view>& cells,
                                   const std::vector<std::string>& header);

}  // namespace simprof
