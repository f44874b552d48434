#pragma once

#include "lib/text/row_problem.hpp"
#include "lib/text/text_source.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simprof {

/// The kinds of file that name SIMs, recognised by their first line: one column of numbers; a CSV with a
/// header; a CSV as SIM cards are delivered with; JSON, one SIM a line or in one document.
enum class SimFileFormat { list_upload, csv, delivery, subscribers };

/// One row of such a file, as text: nothing is judged here but the form of the file. A field that the file
/// does not have, or leaves empty, is absent. Views last until the next row is read.
///
/// A row has an `iccid` or an `msisdn`, or else a `problem`: then it has nothing but its line, and the rows
/// after it can be read. Numbers are as the file writes them, for the rules of identity to clean; what
/// `append_csv_field` did to any other text is undone.
struct SimRecord {
    std::size_t line = 0;  ///< from 1, where the row begins
    std::optional<std::string_view> iccid;
    std::optional<std::string_view> imsi;
    std::optional<std::string_view> msisdn;
    std::optional<std::string_view> status;  ///< as in the file; see `status_word`
    std::optional<std::string_view> group;
    std::optional<std::string_view> label;
    std::optional<std::string_view> profile;
    std::optional<std::string_view> plan;
    std::optional<std::string_view> scheduled_plan;
    std::optional<std::string_view> scheduled_from;
    std::vector<std::pair<std::string_view, std::string_view>> options;  ///< name and value, each name once
    bool iccid_is_number =
        false;  ///< a number of JSON or of a spreadsheet, which may have lost digits (IDN-3)
    std::optional<FileRowProblem> refusal;  ///< what it says cannot be taken (IMP-3), though its SIM is known
    std::optional<FileRowProblem> problem;
};

/// Reads a list upload, a CSV, a delivery file or subscribers as JSON, row by row. PIN, PUK and other secrets
/// are read past.
///
/// CSV: columns are found by their names, whatever their case, blanks, hyphens and underscores; a row may
/// leave trailing columns out; a row with a field too many is a problem. JSON: one object a line, or one
/// document that is a list or begins with `{"sims":[`; keys are those of the platform's API and those of `sim
/// list`.
class SimRecords {
public:
    /// `text` is the whole file and must outlive the reader. `name` is what people call the file, for
    /// messages. Throws Error (malformed, with the line) where the file is empty, begins binary or not in
    /// UTF-8, or names no kind of number; where a header names one column twice.
    SimRecords(std::string_view text, std::string name);
    /// The same from the beginning of `source`, which must outlive the reader; however long the text is, a
    /// small part of it is in memory at a time.
    SimRecords(TextSource& source, std::string name);
    SimRecords(SimRecords&&) noexcept;
    SimRecords& operator=(SimRecords&&) noexcept;
    ~SimRecords();

    [[nodiscard]] SimFileFormat format() const;
    /// The next row, one with a `problem` included, or nothing after the last. Throws Error (malformed, with
    /// the line) where it cannot be told where rows end (a double quote or a JSON document is not closed),
    /// and where the file goes on binary or not in UTF-8.
    const SimRecord* next();
    /// What people should know about how the file was read ("The columns PIN and PUK were dropped…"), whole
    /// sentences. Complete once the last row is read: JSON shows its keys row by row.
    [[nodiscard]] const std::vector<std::string>& notices() const;
    /// True where a row can name a target profile: a CSV has the column, JSON may have the key.
    [[nodiscard]] bool has_profiles() const;

    class Reader;

private:
    std::unique_ptr<TextSource> m_text;  ///< none where the source is somebody else's
    std::unique_ptr<Reader> m_reader;
};

}  // namespace simprof
