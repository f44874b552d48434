#include "lib/text/reading/file_kind.hpp"

#include "lib/text/words/file_name.hpp"
#include "lib/text/words/text_form.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace simprof {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view save_as_csv =
    msgid("Open it in a spreadsheet program and save it as xlsx or as \"CSV UTF-8\".");
constexpr std::string_view ask_for_csv = msgid("Ask for the table as CSV, JSON or xlsx.");

struct Magic {
    std::string_view bytes;
    ForeignFile file;
};

/// The first that fits counts.
constexpr std::array magics{
    Magic{"\x1F\x8B"sv,
          {msgid("{file} is packed by gzip."), msgid("Unpack it on the way: gunzip -c FILE | simprof … -")}},
    Magic{"\xFD"
          "7zXZ\0"sv,
          {msgid("{file} is packed by xz."), msgid("Unpack it on the way: xz -dc FILE | simprof … -")}},
    Magic{"\x28\xB5\x2F\xFD"sv,
          {msgid("{file} is packed by zstd."), msgid("Unpack it on the way: zstd -dc FILE | simprof … -")}},
    Magic{"7z\xBC\xAF\x27\x1C"sv, {msgid("{file} is a 7z archive."), msgid("Unpack it first.")}},
    Magic{"Rar!\x1A\x07"sv, {msgid("{file} is a RAR archive."), msgid("Unpack it first.")}},
    Magic{"PK\5\6"sv,
          {msgid("{file} is a zip archive with nothing in it."), msgid("Check what it was to hold.")}},
    Magic{"PK\3\4"sv,
          {msgid("{file} is a zip archive or a workbook."),
           msgid("Unpack it on the way: unzip -p FILE | simprof … -")}},
    Magic{"%PDF-"sv, {msgid("{file} is a PDF."), ask_for_csv}},
    Magic{"{\\rtf"sv,
          {msgid("{file} is a text of a word processor (RTF)."),
           msgid("Save it there as plain text in UTF-8.")}},
    Magic{"\x89PNG"sv, {msgid("{file} is a picture."), ask_for_csv}},
    Magic{"\xFF\xD8\xFF"sv, {msgid("{file} is a picture."), ask_for_csv}},
    Magic{"GIF8"sv, {msgid("{file} is a picture."), ask_for_csv}},
    Magic{"SQLite format 3\0"sv,
          {msgid("{file} is a database of SQLite."),
           msgid("Name a store by --store; export a table of another as CSV.")}},
    Magic{"\x7F"
          "ELF"sv,
          {msgid("{file} is a program."), msgid("Check which file was meant.")}},
    Magic{"\xFF\xFE\0\0"sv, {msgid("{file} is text in UTF-32."), msgid("Save it in UTF-8.")}},
    Magic{"\0\0\xFE\xFF"sv, {msgid("{file} is text in UTF-32."), msgid("Save it in UTF-8.")}},
    Magic{"\xFF\xFE"sv, {msgid("{file} is text in UTF-16."), msgid("Save it in UTF-8."), true}},
    Magic{"\xFE\xFF"sv, {msgid("{file} is text in UTF-16."), msgid("Save it in UTF-8."), true}},
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
            msgid("{file} is protected by a password."),
            msgid("Open it in a spreadsheet program and save it without the password, or as \"CSV UTF-8\".")};
    if (has_wide(text, "WordDocument"))
        return ForeignFile{msgid("{file} is a text of a word processor (doc)."), ask_for_csv};
    return ForeignFile{msgid("{file} is a workbook of Excel's old kind (xls)."), save_as_csv};
}

/// The first part of an OpenDocument file says what it is, and is not packed.
std::optional<ForeignFile> open_document(std::string_view text) {
    constexpr std::size_t name_of_first_part = 30;
    if (!text.starts_with("PK\3\4") || text.size() < name_of_first_part) return {};
    const std::string_view name = text.substr(name_of_first_part);
    if (name.starts_with("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"))
        return ForeignFile{msgid("{file} is an OpenDocument spreadsheet (ods)."), save_as_csv};
    if (name.starts_with("mimetypeapplication/vnd.oasis.opendocument"))
        return ForeignFile{msgid("{file} is an OpenDocument file, but no spreadsheet."), ask_for_csv};
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
        return ForeignFile{msgid("{file} is a page of HTML, whatever it is called."), save_as_csv};
    if (text.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos)
        return ForeignFile{msgid("{file} is a spreadsheet in XML (Excel 2003)."), save_as_csv};
    if (may_begin_tag(text[1]) && text.find('>') != std::string_view::npos)
        return ForeignFile{msgid("{file} is XML, which is not read."), ask_for_csv, false, true};
    return {};
}

}  // namespace

std::optional<ForeignFile> foreign_file(std::string_view beginning) {
    if (auto file = compound_file(beginning)) return file;
    if (auto file = open_document(beginning)) return file;
    if (beginning.starts_with("BZh") &&
        beginning.substr(std::min<std::size_t>(4, beginning.size())).starts_with("1AY&SY"))
        return ForeignFile{msgid("{file} is packed by bzip2."),
                           msgid("Unpack it on the way: bunzip2 -c FILE | simprof … -")};
    const auto magic = std::ranges::find_if(
        magics, [&](const Magic& candidate) { return beginning.starts_with(candidate.bytes); });
    if (magic != magics.end()) return magic->file;
    return markup(beginning);
}

Error refusal_of(const ForeignFile& file, std::string_view name) {
    const Sentence text = called(std::string{name});
    return Error{ErrorKind::malformed, said(file.what, "file"_is = text), marked(file.way_out)}.with_line(1);
}

}  // namespace simprof
