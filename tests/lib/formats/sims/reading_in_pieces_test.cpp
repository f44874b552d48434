#include "lib/text/reading/csv.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sims/sim_record_text.hpp"
#include "tests/lib/formats/text_in_pieces.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof;
using simprof::test::data_file;
using simprof::test::TextInPieces;
using simprof::test::texts_of;

namespace {

constexpr std::size_t kib = 1024;

/// What is read is the same however the text comes.
std::vector<std::string> read_in_pieces(const std::string& text) {
    const auto expected = texts_of(text);
    for (const std::size_t piece : {1U, 2U, 3U, 7U, 4096U}) {
        CAPTURE(piece);
        TextInPieces source{text, piece};
        CHECK((texts_of(source) == expected));
        CHECK((texts_of(source) == expected));
    }
    return expected;
}

/// Rows of every form, all of the same length for all `fill`: it shifts what follows by one byte each.
std::string awkward_rows(std::size_t fill) {
    std::string text = "\xEF\xBB\xBFiccid;group;label;PIN\r\n";
    for (std::size_t row = 0; text.size() < 300 * kib; ++row) {
        const std::string iccid = std::to_string(8933224000001002U + row);
        text += iccid + ";\"caf\u00E9;\r\nx\";" + std::string((row * 7 + fill) % 50, 'z') +
                "\u20AC\U0001F4F6;1234\r\n";
        if (row % 5 == 0) text += "\r\n;;;\r'" + iccid + "';\"say \"\"x\"\"\";'=1;\n";
        if (row % 11 == 0) text += "\"" + iccid + "\"x;y\n";
    }
    return text;
}

/// The rows by a reader of the whole text, which knows no window.
std::vector<std::string> rows_in_memory(const std::string& text) {
    std::vector<std::string> rows;
    CsvReader reader{text, ';', "file"};
    while (const auto* const fields = reader.next()) {
        std::string row = std::to_string(reader.line());
        for (const std::string_view field : *fields) row += "|" + std::string{field};
        rows.push_back(reader.problem() ? reader.problem()->message.english() : row);
    }
    return rows;
}

std::vector<std::string> rows_in_window(const std::string& text) {
    TextInMemory source{text};
    TextWindow window{source, "file"};
    std::vector<std::string> rows;
    CsvReader reader{window, ';', "file"};
    while (const auto* const fields = reader.next()) {
        std::string row = std::to_string(reader.line());
        for (const std::string_view field : *fields) row += "|" + std::string{field};
        rows.push_back(reader.problem() ? reader.problem()->message.english() : row);
    }
    return rows;
}

}  // namespace

TEST_CASE("files are read the same however small the pieces are in which they come") {
    for (const char* name : {"fleet.csv", "list-upload.csv", "list-upload-msisdn.csv", "mixed.csv",
                             "damaged-by-spreadsheet.csv", "sim-delivery.csv", "subscribers.ndjson"}) {
        CAPTURE(name);
        CHECK(read_in_pieces(data_file(name)).size() >= 3);
    }
    read_in_pieces("{\"sims\": [\n\n {\"iccid\":\"1\",\"label\":\"\u20AC\"},\n{\"iccid\":\"2\"}\n]}\n");
    for (const char* text :
         {"", " \r\n", "\xEF\xBB\xBF", "\xEF\xBB", "ICCID", "ICCID\n\xE2\x82", "ICCID\n8\xC3\n", "iccid\n\"",
          "iccid,group\n1,\"2\"3\n", "{\"sims\":[{", "iccid\n\xF0\x9F\x93"}) {
        CAPTURE(text);
        CHECK(read_in_pieces(text).size() <= 1);
    }
}

TEST_CASE("a CSV longer than the window is read as it is in memory, wherever the window ends") {
    for (std::size_t fill = 0; fill < 50; fill += 7) {
        CAPTURE(fill);
        const std::string text = awkward_rows(fill);
        CHECK((rows_in_window(text) == rows_in_memory(text)));
    }
    const auto texts = read_in_pieces(awkward_rows(0));
    CHECK(texts.size() > 3000);
    CHECK(texts.back() == "The column PIN was dropped: it is a secret and is never stored.");
}

TEST_CASE("rows too long for any window cost only themselves") {
    for (const std::size_t length :
         {64 * kib - 8, 65 * kib, 127 * kib, 128 * kib + 60, 256 * kib, 600 * kib}) {
        CAPTURE(length);
        const std::string fields = [&] {
            std::string text;
            while (text.size() < length) text += "1234567;";
            return text;
        }();
        for (const std::string& row :
             {std::string(length, 'x'), std::string(length, ' '), fields,
              "\"a\" b" + std::string(length, ';'), "a;" + std::string(length, ' ') + "\"b\n\n\"",
              fields + "\"c\nd\";" + fields + "\"e\""}) {
            for (const char* end : {"\n", "\r", "\r\n"}) {
                const std::string text = "iccid;group" + std::string{end} + row + end + "1;b" + end;
                const auto rows = rows_in_window(text);
                CHECK((rows == rows_in_memory(text)));
                CHECK(rows.back().ends_with("|1|b"));
            }
        }
    }
    const auto texts = read_in_pieces("iccid\n" + std::string(1500 * kib, 'x') + "\r\n1\n");
    CHECK(texts == std::vector<std::string>{"2: The row is longer than 64 KiB.", "3: [1]---------"});
}

TEST_CASE("quotes that are not closed are named with their line far behind the first window") {
    std::string text = "iccid,group\n";
    for (int row = 0; row < 100000; ++row) text += "8933224000000001002,a\n";
    CHECK(texts_of(text + "1,\"b\n2,c\n").back() ==
          "file, line 100002: a double quote is opened and not closed. (100002)");
    CHECK(texts_of(text + "1,\"" + std::string(300 * kib, 'b')).back() ==
          "file, line 100002: a double quote is opened and not closed. (100002)");
}

TEST_CASE("what is no text is named with its line far behind the first window") {
    for (const char* end : {"\n", "\r\n"}) {
        std::string text = std::string{"iccid,group"} + end;
        for (int row = 0; row < 100000; ++row) text += std::string{"8933224000000001002,caf\u00E9"} + end;
        const auto last = [&](const std::string& tail) { return texts_of(text + tail).back(); };
        CHECK(last("1,caf\xE9\n") ==
              "file, line 100002: the text is not UTF-8; it looks like Windows-1252. (100002)");
        CHECK(last("1,caf\xC3") == "file, line 100002: the text is not UTF-8. (100002)");
        CHECK(last(std::string{"1,\n\0", 4}) ==
              "file is not a text file: line 100003 holds a NUL byte. (100003)");
    }
}

TEST_CASE("JSON longer than the window is read to its end, one SIM a line or in a document") {
    std::string lines;
    for (std::size_t i = 0; lines.size() < 300 * kib; ++i) {
        lines += "{\"iccid\":\"" + std::to_string(i) + "\",\"label\":\"" + std::string(i % 37, '}') +
                 "\u20AC\"}\n";
    }
    const auto expected = read_in_pieces(lines);
    CHECK(expected.size() > 5000);
    std::string document = "{\"sims\":[" + lines;
    for (std::size_t at = 0; (at = document.find("}\n", at)) != std::string::npos; ++at)
        document.insert(at + 1, ",");
    CHECK((read_in_pieces(document + "],\"more\":\"" + std::string(600 * kib, 'x') + "\"}\n") == expected));
    CHECK(texts_of(document).back().ends_with("the list of SIMs is not closed. (" +
                                              std::to_string(expected.size() + 1) + ")"));
}

TEST_CASE("a JSON line too long for any window costs only itself, an object of a document is refused") {
    for (const std::size_t length : {65 * kib, 128 * kib + 60, 256 * kib, 600 * kib}) {
        CAPTURE(length);
        const std::string sim = "{\"iccid\":\"" + std::string(length, '1') + "\"}";
        CHECK(texts_of("{\"iccid\":\"1\"}\n" + sim + "\n{\"iccid\":\"2\"}") ==
              std::vector<std::string>{"1: [1]---------", "2: The SIM takes more than 64 KiB.",
                                       "3: [2]---------"});
        CHECK(texts_of("[\n" + sim + "\n]").back() ==
              "file, line 2: a SIM takes more than 64 KiB, or is not closed. (2)");
    }
}

TEST_CASE("blanks before a file, however many, are read past and counted") {
    const std::string blanks(500 * kib, '\n');
    CHECK(texts_of(blanks) == std::vector<std::string>{"file is empty. (1)"});
    CHECK(texts_of(blanks + "ICCID\n1") == std::vector<std::string>{"512002: [1]---------"});
    CHECK(texts_of(blanks + "{\"iccid\":\"1\"}") == std::vector<std::string>{"512001: [1]---------"});
}
