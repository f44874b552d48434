#include "cli/output/show/message.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/output/show/message_rows.hpp"
#include "cli/output/show/refusals.hpp"
#include "lib/formats/sims/row_places.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

constexpr std::size_t most_rows = 100;

/// A rule's id is written in capitals; the words for other kinds of error are not.
bool is_rule(std::string_view code) { return !code.empty() && code.front() >= 'A' && code.front() <= 'Z'; }

Json as_json(const RefusedRow& row, const InputFiles& files) {
    Json json = Json::object();
    json["iccid"] = row.sim ? Json(row.sim->digits()) : Json{};
    add_place(json, files, row.line);
    if (row.column > 0) json["column"] = row.column;
    json["rule"] = text_or_null(row.why->rule);
    json["message"] = row.why->message.english();
    json["hint"] = text_or_null(row.why->hint.english());
    return json;
}

/// A document lists the first of the rows and tells how many there are; a line for programs lists all.
void add_refused(Json& json, const Error& error, Format format) {
    const std::vector<RefusedRow>& rows = error.refused();
    if (rows.empty()) return;
    Json& listed = json["refused"] = Json::array();
    for (const RefusedRow& row : rows) {
        if (format == Format::json && listed.size() == most_rows) break;
        listed.push_back(as_json(row, error.files()));
    }
    json["refused_total"] = rows.size();
}

std::string dumped_in(Format format, const Json& json) {
    return format == Format::json ? dumped_document(json) : dumped(json) + "\n";
}

Json as_json(const Warnings& warnings) {
    Json listed = Json::array();
    for (const Warning& warning : warnings) {
        Json json = Json::object();
        json["rule"] = text_or_null(warning.rule);
        json["message"] = warning.message.english();
        json["sim"] = warning.sim ? Json(warning.sim->digits()) : Json{};
        json["line"] = warning.line > 0 ? Json(warning.line) : Json{};
        if (!warning.file.empty()) json["file"] = warning.file;
        if (!warning.sheet.empty()) json["sheet"] = warning.sheet;
        listed.push_back(std::move(json));
    }
    return listed;
}

std::string error_document(const Error& error, ExitCode code, Format format, const Warnings& warnings) {
    Json json = Json::object();
    json["code"] = error.code();
    json["exit"] = static_cast<int>(code);
    json["message"] = error.message().english();
    json["hint"] = text_or_null(error.hint().english());
    json["sim"] = error.sim() ? Json(*error.sim()) : Json{};
    json["line"] = error.line() ? Json(*error.line()) : Json{};
    if (!error.place().file.empty()) json["file"] = error.place().file;
    if (!error.place().sheet.empty()) json["sheet"] = error.place().sheet;
    if (error.column()) json["column"] = *error.column();
    add_refused(json, error, format);
    if (!warnings.empty()) json["warnings"] = as_json(warnings);
    Json document = Json::object();
    document["error"] = std::move(json);
    return dumped_in(format, document);
}

/// Where a row stands, and which SIM it names.
std::string place_of(const RefusedRow& row, const InputFiles& files) {
    std::string sim = row.sim ? row.sim->digits() : "";
    if (row.line == 0) return sim;
    const std::string place = spoken_safely(place_in_files(files, row.line, row.column));
    return row.sim ? fmt::format("{}, {}", place, sim) : place;
}

/// True for the mistakes of a file that people write; a cell of a sheet is a column, too.
bool is_about_mistakes(const Error& error) { return error.column() && error.place().sheet.empty(); }

/// The mistakes of a file that people write, each by itself: they have to find it.
std::vector<RefusalEffect> each(const std::vector<RefusedRow>& rows) {
    std::vector<RefusalEffect> mistakes;
    for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i)
        mistakes.push_back({rows[i].why->rule, rows[i].why->message, rows[i].why->hint, 1, {rows[i]}});
    return mistakes;
}

std::vector<RefusalEffect> refusals_of(const Error& error) {
    return is_about_mistakes(error) ? each(error.refused()) : summed_up(error.refused());
}

/// What is refused, alike refusals as one; `with_hints`: each with its way out where that is not the one said
/// last.
std::string rows_for_people(const Error& error, const std::vector<RefusalEffect>& refusals, bool with_hints,
                            int width) {
    const std::vector<RefusedRow>& rows = error.refused();
    const bool are_mistakes = is_about_mistakes(error);
    std::string text;
    Sentence last;
    std::size_t named = 0;
    for (const RefusalEffect& refusal : refusals) {
        const std::string line =
            refusal.sims > 1 || refusal.first.empty()
                ? line_for(refusal, error.files())
                : say("{place}: {reason}", "place"_is = place_of(refusal.first.front(), error.files()),
                      "reason"_is = reason_of(refusal));
        text += wrapped(line, width, 2) + "\n";
        named += refusal.first.size();
        if (!with_hints || refusal.hint.empty()) continue;
        if (refusal.hint != last) text += wrapped(spoken_safely(refusal.hint), width, 6) + "\n";
        last = refusal.hint;
    }
    if (named < rows.size() && are_mistakes)
        text += fmt::format("  {}\n", say_of(Readable{static_cast<std::int64_t>(rows.size() - named)},
                                             "… and {count} more.", "… and {count} more."));
    if (named < rows.size() && !are_mistakes)
        text += fmt::format("  {}\n", say("With -o csv or -o ndjson each of them is named."));
    return text;
}

/// The way out; where none is known, what tells of the rule.
std::string hint_for_people(const Error& error) {
    if (error.of_all() != nullptr) return spoken_safely(error.of_all()->hint);
    if (!error.hint().empty() || !is_rule(error.code())) return spoken_safely(error.hint());
    return say("`simprof explain {rule}` says why.", "rule"_is = error.code());
}

/// The text wrapped; a command in it that is to be copied is never broken, and begins a line where it does
/// not fit.
std::string wrapped_hint(const std::string& text, int width) {
    const std::size_t place = text.find(" simprof ");
    const bool fits = width == 0 || display_width(text) <= width;
    if (fits || place == std::string::npos) return wrapped(text, width);
    return wrapped(text.substr(0, place), width) + "\n" + text.substr(place + 1);
}

/// What stands in front of a text of that kind.
std::string_view label_for(std::string_view kind) {
    if (kind == "error") return spoken(msgid("error:"));
    if (kind == "hint") return spoken(msgid("hint:"));
    return kind == "note" ? spoken(msgid("note:")) : spoken(msgid("warning:"));
}

/// `simprof: error: …`, the word in front coloured; `width` 0: one line.
std::string labelled(std::string_view kind, std::string_view sentence, bool color, int width) {
    constexpr std::string_view program = "simprof: ";
    const std::string_view label = label_for(kind);
    const std::string text = wrapped_hint(fmt::format("{}{} {}", program, label, sentence), width);
    if (!color) return text + "\n";
    const std::string_view paint = kind == "error" ? "\x1b[1;31m" : "\x1b[1m";
    const std::string_view rest = std::string_view{text}.substr(program.size() + label.size());
    return fmt::format("{}{}{}\x1b[0m{}\n", program, paint, label, rest);
}

std::string called_safely(std::string_view file) { return spoken_safely(called(std::string{file})); }

/// The fact, behind the SIM or the place of the file that it is about, where it does not name them itself.
std::string place_and_fact(const Error& error) {
    if (error.of_all() != nullptr) return spoken_safely(error.of_all()->message);
    std::string fact = spoken_safely(error.message());
    if (error.refused().empty() && error.line()) return fact;  // names its place itself
    if (error.line()) {
        const std::string place = spoken_safely(place_in_file(error.place(), error.column().value_or(0)));
        return error.place().file.empty()
                   ? say("{place}: {fact}", "place"_is = place, "fact"_is = fact)
                   : say("{file}, {place}: {fact}", "file"_is = called_safely(error.place().file),
                         "place"_is = place, "fact"_is = fact);
    }
    if (!error.sim() || fact.find(*error.sim()) != std::string::npos) return fact;
    return say("SIM {iccid}: {fact}", "iccid"_is = *error.sim(), "fact"_is = fact);
}

std::string count_of_mistakes(const Error& error) {
    const std::size_t mistakes = error.refused().size();
    if (error.place().file.empty())
        return say_of(mistakes, "The file has {count} mistake, and nothing is changed:",
                      "The file has {count} mistakes, and nothing is changed:");
    return say_of(mistakes, "{file} has {count} mistake, and nothing is changed:",
                  "{file} has {count} mistakes, and nothing is changed:",
                  "file"_is = called_safely(error.place().file));
}

bool lists_rows(const Error& error) { return error.refused().size() > 1 && error.of_all() == nullptr; }

std::string count_of_rows(const Error& error) {
    const Readable count{static_cast<std::int64_t>(error.refused().size())};
    if (is_about_mistakes(error)) return count_of_mistakes(error);
    if (error.refused().back().line == 0)
        return say_of(count, "{count} SIM is refused, and nothing is changed:",
                      "{count} SIMs are refused, and nothing is changed:");
    const std::string_view file = error.place().file;
    if (error.files().are_several() || file.empty())
        return say_of(count, "{count} row is refused, and nothing is changed:",
                      "{count} rows are refused, and nothing is changed:");
    return say_of(
        count, "{count} row of {file} is refused, and nothing is changed:",
        "{count} rows of {file} are refused, and nothing is changed:", "file"_is = called_safely(file));
}

std::string fact_for_people(const Error& error) {
    if (lists_rows(error)) return count_of_rows(error);
    const std::string fact = place_and_fact(error);
    return is_rule(error.code()) ? fmt::format("{} [{}]", fact, error.code()) : fact;
}

bool is_way_out_of_all(const Sentence& hint, const std::vector<RefusalEffect>& refusals) {
    const bool each_has =
        std::ranges::all_of(refusals, [&](const RefusalEffect& refusal) { return refusal.hint == hint; });
    return each_has ||
           std::ranges::all_of(refusals, [](const RefusalEffect& refusal) { return refusal.hint.empty(); });
}

/// One way out of all that is refused is said last; several are each said below what they are the way out of.
std::string error_for_people(const Error& error, bool color, int width) {
    std::string text = labelled("error", fact_for_people(error), color, width);
    bool is_one_hint = true;
    if (lists_rows(error)) {
        const std::vector<RefusalEffect> refusals = refusals_of(error);
        is_one_hint = is_way_out_of_all(error.hint(), refusals);
        text += rows_for_people(error, refusals, !is_one_hint, width);
    }
    const std::string hint = is_one_hint ? hint_for_people(error) : "";
    if (!hint.empty()) text += labelled("hint", hint, color, width);
    if (!error.outlook().empty()) text += labelled("hint", spoken_safely(error.outlook()), color, width);
    return text;
}

}  // namespace

std::string rendered_message(std::string_view kind, const Warning& said, bool color, int width) {
    const std::string sentence = spoken_safely(said.message);
    if (said.rule.empty()) return labelled(kind, sentence, color, width);
    return labelled(kind, fmt::format("{} [{}]", sentence, said.rule), color, width);
}

std::string rendered_warnings(const Warnings& warnings, Format format) {
    if (format == Format::csv) return message_rows(warnings);
    Json document = Json::object();
    document["warnings"] = as_json(warnings);
    return dumped_in(format, document);
}

std::string rendered_error(const Error& error, ExitCode code, const ErrorLook& look,
                           const Warnings& warnings) {
    if (look.format == Format::table) return error_for_people(error, look.color, look.width);
    return look.format == Format::csv ? message_rows(error, code, warnings)
                                      : error_document(error, code, look.format, warnings);
}

}  // namespace simprof::cli
