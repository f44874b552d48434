#pragma once

#include "lib/formats/sheets/cell_content.hpp"
#include "lib/formats/sheets/package/xml_reader.hpp"
#include "lib/formats/sheets/row_queue.hpp"
#include "lib/formats/sheets/workbook.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// The rows of a sheet, read piece by piece.
class CellRows final : public SheetRows, private XmlListener {
public:
    CellRows(std::unique_ptr<TextSource> source, std::string file, const std::string& part, std::string sheet,
             CellMeaning meaning);

    const std::vector<std::string_view>* next() override;
    [[nodiscard]] const std::optional<FileRowProblem>& problem() const noexcept override {
        return m_rows.shown().problem;
    }
    [[nodiscard]] std::size_t line() const noexcept override { return m_rows.shown().number; }
    [[nodiscard]] bool is_number(std::size_t column) const noexcept override;
    [[nodiscard]] const std::string& file() const noexcept override { return m_file; }
    [[nodiscard]] Sentence place() const override;
    [[nodiscard]] std::string_view sheet() const noexcept override { return m_sheet; }
    [[nodiscard]] std::size_t hidden_rows() const noexcept override { return m_hidden; }

private:
    void begin(std::string_view element, const XmlAttributes& attributes, std::size_t depth) override;
    void text(std::string_view piece) override;
    void end(std::string_view element, std::size_t depth) override;

    void begin_row(const XmlAttributes& attributes);
    void begin_cell(const XmlAttributes& attributes);
    void end_cell();
    void end_row();
    void refuse_row(const CellFault& fault);

    std::unique_ptr<TextSource> m_source;
    std::string m_file;
    Sentence m_part;  ///< named as people are told
    std::string m_sheet;
    CellMeaning m_meaning;
    XmlReader m_reader;
    RowQueue m_rows;
    std::vector<std::string_view> m_fields;
    std::size_t m_all_fields = 0;
    std::size_t m_hidden = 0;

    bool m_is_over = false;  ///< nothing is left to be read
    bool m_in_data = false;
    bool m_in_row = false;
    bool m_in_cell = false;
    bool m_row_is_hidden = false;
    std::size_t m_row = 0;          ///< of the row that is being read
    std::size_t m_next_column = 0;  ///< behind the cell that was read last
    std::size_t m_column = 0;
    CellContent m_cell;
};

}  // namespace simprof
