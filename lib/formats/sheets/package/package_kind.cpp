#include "lib/formats/sheets/package/package_kind.hpp"

#include "lib/formats/sheets/package/relationships.hpp"
#include "lib/formats/sheets/package/sheet_refusals.hpp"

#include <array>

namespace simprof {

namespace {

constexpr std::string_view save_as_csv =
    msgid("Open it in a spreadsheet program and save it as xlsx or as \"CSV UTF-8\".");

std::string beginning_of(const ZipArchive& package, std::string_view part) {
    std::array<char, 128> bytes{};
    const auto source = package.open(part);
    return {bytes.data(), source->read(bytes)};
}

[[noreturn]] void refuse_other(const ZipArchive& package) {
    if (package.has("mimetype")) {
        const std::string type = beginning_of(package, "mimetype");
        if (type.find("opendocument.spreadsheet") != std::string::npos)
            throw no_workbook(package.file(), msgid("{file} is an OpenDocument spreadsheet (ods)."),
                              save_as_csv);
        if (type.find("opendocument") != std::string::npos)
            throw no_workbook(package.file(), msgid("{file} is an OpenDocument file, but no spreadsheet."),
                              save_as_csv);
    }
    if (package.has("Index/Document.iwa") || package.has_folder("Index") || package.has("index.zip"))
        throw no_workbook(package.file(),
                          msgid("{file} is a document of Numbers or another program of Apple."),
                          msgid("Open it there and export it as CSV or as Excel (xlsx)."));
    throw no_workbook(package.file(), msgid("{file} is a zip archive, but no workbook (xlsx)."),
                      msgid("Unpack it first: unzip -p FILE | simprof … -"));
}

}  // namespace

std::string workbook_part(const ZipArchive& package) {
    const auto parts = relationships_of(package, "");
    const Relationship* const document = find_type(parts, "officeDocument");
    if (document == nullptr) refuse_other(package);
    if (document->part.ends_with(".bin"))
        throw no_workbook(package.file(), msgid("{file} is a binary workbook (xlsb)."), save_as_csv);
    if (package.has_folder("word") || package.has_folder("ppt"))
        throw no_workbook(package.file(),
                          msgid("{file} is a document of an office program, but no spreadsheet."),
                          save_as_csv);
    return document->part;
}

}  // namespace simprof
