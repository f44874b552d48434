#include "tests/lib/formats/sheets/made_workbook.hpp"

#include "lib/formats/sheets/workbook.hpp"
#include "lib/model/error.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <minizip/zip.h>

#include <algorithm>

namespace simprof::test {

namespace {

struct GrowingFile {
    std::string bytes;
    std::size_t at = 0;
};

voidpf open_growing(voidpf opaque, const void* /*name*/, int /*mode*/) { return opaque; }
uLong read_growing(voidpf /*opaque*/, voidpf stream, void* into, uLong size) {
    auto& file = *static_cast<GrowingFile*>(stream);
    const std::size_t count = file.bytes.copy(static_cast<char*>(into), size, file.at);
    file.at += count;
    return count;
}
uLong write_growing(voidpf /*opaque*/, voidpf stream, const void* from, uLong size) {
    auto& file = *static_cast<GrowingFile*>(stream);
    file.bytes.resize(std::max(file.bytes.size(), file.at + size));
    file.bytes.replace(file.at, size, static_cast<const char*>(from), size);
    file.at += size;
    return size;
}
ZPOS64_T tell_growing(voidpf /*opaque*/, voidpf stream) { return static_cast<GrowingFile*>(stream)->at; }
long seek_growing(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
    auto& file = *static_cast<GrowingFile*>(stream);
    file.at = offset;
    if (origin == ZLIB_FILEFUNC_SEEK_END) file.at += file.bytes.size();
    return 0;
}
int close_growing(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }
int no_fault(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

void add_part(zipFile zip, const std::string& name, const std::string& text, bool encrypted) {
    REQUIRE(zipOpenNewFileInZip4_64(zip, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                                    9, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, 0,
                                    encrypted ? 1 : 0, 1) == ZIP_OK);
    REQUIRE(zipWriteInFileInZip(zip, text.data(), static_cast<unsigned>(text.size())) == ZIP_OK);
    REQUIRE(zipCloseFileInZip(zip) == ZIP_OK);
}

}  // namespace

std::string zipped(const Parts& parts, bool encrypted) {
    GrowingFile file;
    zlib_filefunc64_def memory{open_growing, read_growing,  write_growing, tell_growing,
                               seek_growing, close_growing, no_fault,      &file};
    zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &memory);
    REQUIRE(zip != nullptr);
    for (const auto& [name, text] : parts) add_part(zip, name, text, encrypted);
    REQUIRE(zipClose(zip, nullptr) == ZIP_OK);
    return file.bytes;
}

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
        if (rows->problem()) text += " ! " + rows->problem()->message;
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
        CHECK_FALSE(error.hint().empty());
        return error.message();
    }
    return {};
}

}  // namespace simprof::test
