#pragma once

#include "lib/formats/sheets/cell_forms.hpp"
#include "lib/formats/sheets/cell_text.hpp"
#include "lib/formats/sheets/package/zip_archive.hpp"
#include "lib/formats/sheets/shared_texts.hpp"
#include "lib/text/reading/table_rows.hpp"
#include "lib/text/reading/text_source.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// The rows of a sheet, and what is to be said about it.
class SheetRows : public TableRows {
public:
    /// Rows read so far that a spreadsheet program does not show: a filter hid them, or somebody.
    [[nodiscard]] virtual std::size_t hidden_rows() const noexcept = 0;
};

/// A workbook of a spreadsheet program (xlsx, xlsm), in memory.
///
/// A field is what the cell holds, not how it is shown: a text; a whole number of which no digit can be lost
/// as its digits, a larger one as it is stored (`8.93322E+18`); a date as `2026-11-23` or
/// `2026-11-23T14:30:00`; `TRUE` or `FALSE`; the word of an error (`#N/A`); of a formula its result. Blanks
/// around it are left out, as are rows without any. Merged cells have their text in the first of them.
class Workbook {
public:
    struct Sheet {
        std::string name;
        std::string part;
        bool is_hidden = false;
    };

    /// True where a file may be one by its first bytes: it is a zip archive.
    [[nodiscard]] static bool may_be(std::string_view beginning) { return beginning.starts_with("PK\3\4"); }

    /// Reads the whole of `source`. `file` is its name for messages. Throws Error (malformed) where it is too
    /// large, damaged, protected by a password or no workbook, and says what it is.
    Workbook(TextSource& source, std::string file);

    /// The sheets that have cells, in the order of their tabs, hidden ones too.
    [[nodiscard]] const std::vector<Sheet>& sheets() const noexcept { return m_sheets; }
    /// The rows of a sheet from its first, as often as asked for; the workbook must outlive them. A row with
    /// a field over 4 KiB, with more than 64 KiB, with a formula of which there is no result or with a number
    /// that is none, is a problem. Throws Error (malformed), as reading does, where a part of the workbook is
    /// damaged.
    [[nodiscard]] std::unique_ptr<SheetRows> rows(std::size_t sheet) const;

private:
    class SheetList;

    void read_sheets(const std::string& part);

    ZipArchive m_package;
    std::vector<Sheet> m_sheets;
    DateSystem m_date_system = DateSystem::from_1900;
    SharedTexts m_texts;
    CellForms m_forms;
};

}  // namespace simprof
