#include "cli/output/show/message.hpp"

#include "cli/output/show/json.hpp"
#include "lib/text/csv.hpp"
#include "lib/text/terminal_text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr std::size_t most_rows = 100;

/// A rule's id is written in capitals; the words for other kinds of error are not.
bool is_rule(std::string_view code) { return !code.empty() && code.front() >= 'A' && code.front() <= 'Z'; }

Json as_json(const RefusedRow& row) {
    Json json = Json::object();
    json["iccid"] = text_or_null(row.iccid);
    json["line"] = row.line ? Json(*row.line) : Json{};
    if (row.column) json["column"] = *row.column;
    json["rule"] = text_or_null(row.rule);
    json["message"] = row.message;
    json["hint"] = text_or_null(row.hint);
    return json;
}

std::string dumped_in(Format format, const Json& json) {
    return format == Format::json ? dumped_document(json) : dumped(json) + "\n";
}

std::string error_document(const Error& error, ExitCode code, Format format) {
    Json json = Json::object();
    json["code"] = error.code();
    json["exit"] = static_cast<int>(code);
    json["message"] = error.message();
    json["hint"] = text_or_null(error.hint());
    json["sim"] = error.sim() ? Json(*error.sim()) : Json{};
    json["line"] = error.line() ? Json(*error.line()) : Json{};
    if (error.column()) json["column"] = *error.column();
    if (!error.refused().empty()) {
        Json& rows = json["refused"] = Json::array();
        for (const RefusedRow& row : error.refused()) {
            if (rows.size() < most_rows) rows.push_back(as_json(row));
        }
    }
    Json document = Json::object();
    document["error"] = std::move(json);
    return dumped_in(format, document);
}

std::string error_row(const Error& error, ExitCode code) {
    const std::string exit = std::to_string(static_cast<int>(code));
    const std::string message = error.message();
    const std::string sim = error.sim().value_or("");
    const std::string line = error.line() ? std::to_string(*error.line()) : "";
    std::string csv;
    append_csv_row(csv, {"code", "exit", "message", "hint", "sim", "line"});
    append_csv_row(csv, {error.code(), exit, message, error.hint(), sim, line});
    return csv;
}

/// A row, and its way out where that is not the one that was said last.
std::string row_for_people(const RefusedRow& row, const std::string& said_hint) {
    const std::string reason =
        shown_safely(row.rule.empty() ? row.message : fmt::format("{} [{}]", row.message, row.rule));
    const std::string iccid = shown_safely(row.iccid);
    const std::string hint =
        row.hint.empty() || row.hint == said_hint ? "" : fmt::format("\n      {}", shown_safely(row.hint));
    if (!row.line) return fmt::format("  {}: {}{}\n", iccid.empty() ? "-" : iccid, reason, hint);
    if (row.column) return fmt::format("  line {}, column {}: {}{}\n", *row.line, *row.column, reason, hint);
    if (iccid.empty()) return fmt::format("  line {}: {}{}\n", *row.line, reason, hint);
    return fmt::format("  line {}, {}: {}{}\n", *row.line, iccid, reason, hint);
}

/// The first of the refused rows, one a line, and how many there are beyond.
std::string rows_for_people(const std::vector<RefusedRow>& rows, const std::string& hint) {
    std::string text;
    const std::string* said = &hint;
    for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
        text += row_for_people(rows[i], *said);
        if (!rows[i].hint.empty()) said = &rows[i].hint;
    }
    if (rows.size() > most_rows) text += fmt::format("  … and {} more.\n", rows.size() - most_rows);
    return text;
}

std::string hint_for_people(const Error& error) {
    if (!is_rule(error.code())) return error.hint();
    std::string explain = fmt::format("`simprof explain {}` says why.", error.code());
    if (error.hint().empty()) return explain;
    const bool ends = error.hint().ends_with('.') || error.hint().ends_with('?');
    return fmt::format("{}{} {}", error.hint(), ends ? "" : ";", explain);
}

/// `simprof: error: …`, the word in front coloured; `width` 0: one line.
std::string labelled(std::string_view label, std::string_view sentence, bool color, int width = 0) {
    constexpr std::string_view program = "simprof: ";
    std::string text = fmt::format("{}{}: {}", program, label, sentence);
    if (width > 0) text = wrapped(text, width);
    if (!color) return text + "\n";
    const std::string_view paint = label == "error" ? "\x1b[1;31m" : "\x1b[1m";
    const std::string_view rest = std::string_view{text}.substr(program.size() + label.size() + 1);
    return fmt::format("{}{}{}:\x1b[0m{}\n", program, paint, label, rest);
}

/// The fact, behind the SIM or the place of the file that it is about, where it does not name them itself.
std::string place_and_fact(const Error& error) {
    std::string fact = shown_safely(error.message());
    if (error.refused().empty() && error.line()) return fact;  // names its place itself
    if (error.column())
        return fmt::format("line {}, column {}: {}", error.line().value_or(0), *error.column(), fact);
    if (error.line()) return fmt::format("line {}: {}", *error.line(), fact);
    if (!error.sim() || fact.find(*error.sim()) != std::string::npos) return fact;
    return fmt::format("SIM {}: {}", *error.sim(), fact);
}

std::string fact_for_people(const Error& error) {
    if (error.refused().size() > 1) {
        if (error.column())
            return fmt::format("The file has {} mistakes, and nothing is changed:", error.refused().size());
        return fmt::format("{} rows are refused, and nothing is changed:", error.refused().size());
    }
    const std::string fact = place_and_fact(error);
    return is_rule(error.code()) ? fmt::format("{} [{}]", fact, error.code()) : fact;
}

std::string error_for_people(const Error& error, bool color, int width) {
    std::string text = labelled("error", fact_for_people(error), color, width);
    if (error.refused().size() > 1) text += rows_for_people(error.refused(), error.hint());
    const std::string hint = shown_safely(hint_for_people(error));
    if (!hint.empty()) text += labelled("hint", hint, color);
    return text;
}

}  // namespace

std::string rendered_message(std::string_view kind, std::string_view sentence, Format format, bool color,
                             int width) {
    if (format == Format::table || format == Format::csv)
        return labelled(kind, shown_safely(sentence), color, width);
    Json document = Json::object();
    document[std::string{kind}]["message"] = sentence;
    return dumped_in(Format::ndjson, document);
}

std::string rendered_error(const Error& error, ExitCode code, Format format, bool color, int width) {
    if (format == Format::table) return error_for_people(error, color, width);
    return format == Format::csv ? error_row(error, code) : error_document(error, code, format);
}

}  // namespace simprof::cli
