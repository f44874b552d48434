#include "cli/output/show/message_rows.hpp"

#include "cli/output/show/refusals.hpp"
#include "lib/text/writing/csv_writing.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace simprof::cli {

namespace {

/// What a row says; a warning ends nothing, and has no exit code.
struct Row {
    std::string_view code;
    std::string exit;
    std::string message;
    std::string hint;
    std::string sim;
    FilePlace place;
};

class MessageRows {
public:
    explicit MessageRows(bool names_files) : m_names_files(names_files) {
        append({"code", "exit", "message", "hint", "sim", "line"}, "file");
    }

    void add(const Row& row) {
        append({row.code, row.exit, row.message, row.hint, row.sim, line_cell(row.place)}, row.place.file);
    }
    void add(const Warnings& warnings) {
        for (const Warning& warning : warnings)
            add({warning.rule.empty() ? "warning" : std::string_view{warning.rule},
                 "",
                 warning.message.english(),
                 "",
                 warning.sim ? warning.sim->digits() : "",
                 {warning.file, warning.sheet, warning.line}});
    }
    [[nodiscard]] std::string take() { return std::move(m_csv); }

private:
    void append(std::vector<std::string_view> cells, std::string_view file) {
        if (m_names_files) cells.push_back(file);
        append_answer_row(m_csv, cells);
    }

    bool m_names_files;
    std::string m_csv;
};

Row row_of(const Error& error, ExitCode code) {
    return {error.code(),
            std::to_string(static_cast<int>(code)),
            error.message().english(),
            error.hint().english(),
            error.sim().value_or(""),
            error.place()};
}

/// The code of a row is the rule, or else a word, as of an error.
void add_refused(MessageRows& rows, const Error& error, ExitCode code) {
    for (const RefusedRow& refused : error.refused()) {
        const Error alone{*refused.why};
        Row row = row_of(alone, code);
        row.sim = refused.sim ? refused.sim->digits() : "";
        row.place = error.files().place_of(refused.line);
        rows.add(row);
    }
}

bool names_file(const Warning& warning) { return !warning.file.empty(); }

}  // namespace

std::string message_rows(const Error& error, ExitCode code, const Warnings& warnings) {
    MessageRows rows{error.files().are_several() || std::ranges::any_of(warnings, names_file)};
    if (error.refused().empty())
        rows.add(row_of(error, code));
    else
        add_refused(rows, error, code);
    rows.add(warnings);
    return rows.take();
}

std::string message_rows(const Warnings& warnings) {
    MessageRows rows{std::ranges::any_of(warnings, names_file)};
    rows.add(warnings);
    return rows.take();
}

}  // namespace simprof::cli
