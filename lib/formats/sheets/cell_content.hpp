#pragma once

#include "lib/formats/sheets/cell_forms.hpp"
#include "lib/formats/sheets/cell_text.hpp"
#include "lib/formats/sheets/package/xml_reader.hpp"
#include "lib/formats/sheets/rich_text.hpp"
#include "lib/formats/sheets/shared_texts.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace simprof {

/// What the cells of a workbook refer to, which must outlive this.
struct CellMeaning {
    const SharedTexts& texts;
    const CellForms& forms;
    DateSystem date_system;
};

/// Why a cell gives no field, and what to do: "Cell {cell} holds a formula, and …".
struct CellFault {
    WordingWith<"cell"> what;
    std::string_view way_out;  ///< a sentence that msgid() marks
};

/// A cell as a field of a row.
struct CellField {
    std::string text;
    bool is_number = false;
    const CellFault* fault = nullptr;  ///< why there is no field
};

/// What a cell of a sheet holds, while it is read.
class CellContent {
public:
    void begin(const XmlAttributes& cell);
    /// `depth`: 1 for the elements that the cell holds.
    void begin_element(std::string_view element, std::size_t depth);
    void add(std::string_view piece);
    void end_element(std::size_t depth);

    /// To be called once the cell is read, and once.
    [[nodiscard]] CellField take(const CellMeaning& meaning);

private:
    [[nodiscard]] CellField number(const CellMeaning& meaning) const;
    [[nodiscard]] CellField shared_text(const SharedTexts& texts) const;

    std::string m_type;
    std::size_t m_form = 0;
    std::string m_value;
    RichText m_rich;
    bool m_in_value = false;
    bool m_in_rich = false;
    bool m_has_formula = false;
};

}  // namespace simprof
