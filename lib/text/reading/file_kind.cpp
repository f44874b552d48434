#include "lib/text/reading/file_kind.hpp"

#include "lib/text/words/text_form.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

namespace simprof {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view save_as_csv =
    "Open it in a spreadsheet program and save it as xlsx or as \"CSV UTF-8\".";
constexpr std::string_view ask_for_csv = "Ask for the table as CSV, JSON or xlsx.";

struct Magic {
    std::string_view bytes;
    ForeignFile file;
};

/// The first that fits counts.
constexpr std::array magics{
    Magic{"\x1F\x8B"sv, {"is packed by gzip", "Unpack it on the way: gunzip -c FILE | simprof … -"}},
    Magic{"\xFD"
          "7zXZ\0"sv,
          {"is packed by xz", "Unpack it on the way: xz -dc FILE | simprof … -"}},
    Magic{"\x28\xB5\x2F\xFD"sv, {"is packed by zstd", "Unpack it on the way: zstd -dc FILE | simprof … -"}},
    Magic{"7z\xBC\xAF\x27\x1C"sv, {"is a 7z archive", "Unpack it first."}},
    Magic{"Rar!\x1A\x07"sv, {"is a RAR archive", "Unpack it first."}},
    Magic{"PK\5\6"sv, {"is a zip archive with nothing in it", "Check what it was to hold."}},
    Magic{"PK\3\4"sv,
          {"is a zip archive or a workbook", "Unpack it on the way: unzip -p FILE | simprof … -"}},
    Magic{"%PDF-"sv, {"is a PDF", ask_for_csv}},
    Magic{"{\\rtf"sv, {"is a text of a word processor (RTF)", "Save it there as plain text in UTF-8."}},
    Magic{"\x89PNG"sv, {"is a picture", ask_for_csv}},
    Magic{"\xFF\xD8\xFF"sv, {"is a picture", ask_for_csv}},
    Magic{"GIF8"sv, {"is a picture", ask_for_csv}},
    Magic{"SQLite format 3\0"sv,
          {"is a database of SQLite", "Name a store by --store; export a table of another as CSV."}},
    Magic{"\x7F"
          "ELF"sv,
          {"is a program", "Check which file was meant."}},
    Magic{"\xFF\xFE\0\0"sv, {"is text in UTF-32", "Save it in UTF-8."}},
    Magic{"\0\0\xFE\xFF"sv, {"is text in UTF-32", "Save it in UTF-8."}},
    Magic{"\xFF\xFE"sv, {"is text in UTF-16", "Save it in UTF-8.", true}},
    Magic{"\xFE\xFF"sv, {"is text in UTF-16", "Save it in UTF-8.", true}},
};

/// A word as programs of Microsoft write it, two bytes a letter.
bool has_wide(std::string_view text, std::string_view word) {
    std::string wide;
    for (const char c : word) (wide += c) += '\0';
    return text.find(wide) != std::string_view::npos;
}

/// The container in which office programs kept all files until 2007, and keep encrypted ones still.
std::optional<ForeignFile> compound_file(std::string_view text) {
    if (!text.starts_with("\xD0\xCF\x11\xE0"sv)) return {};
    if (has_wide(text, "EncryptedPackage"))
        return ForeignFile{
            "is protected by a password",
            "Open it in a spreadsheet program and save it without the password, or as \"CSV UTF-8\"."};
    if (has_wide(text, "WordDocument"))
        return ForeignFile{"is a text of a word processor (doc)", ask_for_csv};
    return ForeignFile{"is a workbook of Excel's old kind (xls)", save_as_csv};
}

/// The first part of an OpenDocument file says what it is, and is not packed.
std::optional<ForeignFile> open_document(std::string_view text) {
    constexpr std::size_t name_of_first_part = 30;
    if (!text.starts_with("PK\3\4") || text.size() < name_of_first_part) return {};
    const std::string_view name = text.substr(name_of_first_part);
    if (name.starts_with("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"))
        return ForeignFile{"is an OpenDocument spreadsheet (ods)", save_as_csv};
    if (name.starts_with("mimetypeapplication/vnd.oasis.opendocument"))
        return ForeignFile{"is an OpenDocument file, but no spreadsheet", ask_for_csv};
    return {};
}

bool begins_with_tag_of_page(std::string_view text) {
    constexpr std::array tags{"!doctypehtml"sv, "html"sv, "head"sv, "body"sv,
                              "table"sv,        "meta"sv, "div"sv,  "style"sv};
    const std::string word = squeezed(text.substr(1, 32));
    return std::ranges::any_of(tags, [&](std::string_view tag) { return word.starts_with(tag); });
}

bool may_begin_tag(char c) {
    return c == '?' || c == '!' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::optional<ForeignFile> markup(std::string_view whole) {
    const std::string_view text = without_blanks_around(without_byte_order_mark(whole));
    if (text.size() < 2 || text[0] != '<') return {};
    if (begins_with_tag_of_page(text))
        return ForeignFile{"is a page of HTML, whatever it is called", save_as_csv};
    if (text.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos)
        return ForeignFile{"is a spreadsheet in XML (Excel 2003)", save_as_csv};
    if (may_begin_tag(text[1]) && text.find('>') != std::string_view::npos)
        return ForeignFile{"is XML, which is not read", ask_for_csv, false, true};
    return {};
}

}  // namespace

std::optional<ForeignFile> foreign_file(std::string_view beginning) {
    if (auto file = compound_file(beginning)) return file;
    if (auto file = open_document(beginning)) return file;
    if (beginning.starts_with("BZh") &&
        beginning.substr(std::min<std::size_t>(4, beginning.size())).starts_with("1AY&SY"))
        return ForeignFile{"is packed by bzip2", "Unpack it on the way: bunzip2 -c FILE | simprof … -"};
    const auto magic = std::ranges::find_if(
        magics, [&](const Magic& candidate) { return beginning.starts_with(candidate.bytes); });
    if (magic != magics.end()) return magic->file;
    return markup(beginning);
}

Error refusal_of(const ForeignFile& file, std::string_view name) {
    return Error{ErrorKind::malformed, fmt::format("{} {}.", name, file.what), std::string{file.way_out}}
        .with_line(1);
}

}  // namespace simprof
