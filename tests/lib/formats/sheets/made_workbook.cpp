#include "tests/lib/formats/sheets/made_workbook.hpp"

#include "lib/formats/sheets/workbook.hpp"
#include "lib/model/error.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace simprof::test {

Parts workbook_with(std::string_view rows) {
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    return {
        {"_rels/.rels",
         fmt::format(
             R"(<Relationships xmlns="{}"><Relationship Id="rId1" Type="{}/officeDocument" Target="xl/workbook.xml"/></Relationships>)",
             package, office)},
        {"xl/_rels/workbook.xml.rels",
         fmt::format(
             R"(<Relationships xmlns="{0}"><Relationship Id="rId1" Type="{1}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{1}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="{1}/styles" Target="styles.xml"/></Relationships>)",
             package, office)},
        {"xl/workbook.xml",
         fmt::format(
             R"(<workbook xmlns="{}" xmlns:r="{}"><sheets><sheet name="Cards" sheetId="1" r:id="rId1"/></sheets></workbook>)",
             main, office)},
        {"xl/sharedStrings.xml",
         fmt::format(R"(<sst xmlns="{}"><si><t>ICCID</t></si><si><t>8933224000000010003</t></si></sst>)",
                     main)},
        {"xl/styles.xml",
         fmt::format(
             R"(<styleSheet xmlns="{}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>)",
             main)},
        {"xl/worksheets/sheet1.xml",
         fmt::format(R"(<worksheet xmlns="{}"><sheetData>{}</sheetData></worksheet>)", main, rows)},
    };
}

std::string rows_text(const std::string& bytes, std::size_t sheet) {
    TextInMemory source{bytes};
    const Workbook workbook{source, "cards.xlsx"};
    std::string text;
    const auto rows = workbook.rows(sheet);
    while (const auto* const fields = rows->next()) {
        text += fmt::format("{}:", rows->line());
        if (rows->problem()) text += " ! " + rows->problem()->message.english();
        for (std::size_t i = 0; i < fields->size(); ++i)
            text += fmt::format(" [{}{}]", (*fields)[i], rows->is_number(i) ? " #" : "");
        text += '\n';
    }
    return text;
}

std::string rows_text(const Parts& parts) { return rows_text(zipped(parts)); }

std::string refusal_text(const std::string& bytes) {
    try {
        TextInMemory source{bytes};
        const Workbook workbook{source, "cards.xlsx"};
        for (std::size_t sheet = 0; sheet < workbook.sheets().size(); ++sheet) {
            const auto rows = workbook.rows(sheet);
            while (rows->next() != nullptr) {
            }
        }
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        CHECK_FALSE(error.hint().english().empty());
        return error.message().english();
    }
    return {};
}

}  // namespace simprof::test
