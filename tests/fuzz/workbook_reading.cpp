#include "tests/fuzz/workbook_reading.hpp"

#include "lib/formats/sheets/package/zip_archive.hpp"
#include "tests/fuzz/sim_file_reading.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sheets/zipped.hpp"

#include <algorithm>
#include <array>

namespace simprof::fuzz {

namespace {

constexpr std::string_view part_mark = "=== ";

std::string whole(TextSource& source) {
    std::array<char, 4096> piece{};
    std::string text;
    for (std::size_t count = source.read(piece); count != 0; count = source.read(piece))
        text.append(piece.data(), count);
    return text;
}

/// The parts of a package, as `read_workbook` takes them.
std::string unpacked(const std::string& package) {
    const ZipArchive archive{package, "file"};
    std::string text;
    for (const char* name :
         {"_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/sharedStrings.xml",
          "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"})
        if (archive.has(name))
            text += std::string{part_mark} + name + '\n' + whole(*archive.open(name)) + '\n';
    return text;
}

test::Parts parts_in(std::string_view text) {
    test::Parts parts;
    while (text.starts_with(part_mark)) {
        const std::size_t line = std::min(text.find('\n'), text.size());
        const std::string name{text.substr(part_mark.size(), line - part_mark.size())};
        const std::size_t next = text.find("\n=== ", line);
        const std::size_t end = std::min(next, text.size());
        parts[name.empty() ? "part" : name] =
            text.substr(std::min(line + 1, end), end - std::min(line + 1, end));
        text.remove_prefix(std::min(next == std::string_view::npos ? text.size() : next + 1, text.size()));
    }
    return parts;
}

}  // namespace

Fate read_workbook(std::string_view bytes) {
    if (!bytes.starts_with(part_mark)) return read_sim_file(bytes);
    return read_sim_file(test::zipped(parts_in(bytes)));
}

std::vector<std::string> workbooks() {
    std::vector<std::string> samples;
    for (const char* name : {"by-openpyxl.xlsx", "by-openpyxl-1904.xlsx", "by-libxlsxwriter.xlsx",
                             "by-libxlsxwriter-inline.xlsx", "by-libreoffice.xlsx"}) {
        samples.push_back(test::data_file(std::string{"sheets/"} + name));
        samples.push_back(unpacked(samples.back()));
    }
    return samples;
}

}  // namespace simprof::fuzz
