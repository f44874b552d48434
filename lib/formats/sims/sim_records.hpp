#pragma once

#include "lib/formats/sims/row_places.hpp"
#include "lib/formats/tables/sim_file.hpp"
#include "lib/text/reading/row_problem.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simprof {

/// One row of a file that names SIMs, as text: nothing is judged here but the form of the file. A field that
/// the file does not have, or leaves empty, is absent. Views last until the next row is read.
///
/// A row has an `iccid` or an `msisdn`, or else a `problem`: then it has nothing but its line, and the rows
/// after it can be read. Numbers are as the file writes them, for the rules of identity to clean; what
/// `append_csv_field` did to any other text is undone. Words are the domain's: those of the form are applied.
struct SimRecord {
    std::size_t line = 0;  ///< from 1, where the row begins
    std::optional<std::string_view> iccid;
    std::optional<std::string_view> imsi;
    std::optional<std::string_view> msisdn;
    std::optional<std::string_view> status;  ///< as `to_string(Status)` writes it
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

/// Reads a file of SIMs row by row, by the form that its header or its keys show or that is named (IMP-1): a
/// list of numbers, a table of columns, JSON with one SIM a line or in one document. PIN, PUK and other
/// secrets are read past.
class SimRecords {
public:
    /// `text` is the whole file and must outlive the reader. `name` is what people call the file, for
    /// messages. Throws Error (malformed, with the line) where the file is empty, begins binary or not in
    /// UTF-8, names no kind of number, names one column twice, or has columns that are not read and matter
    /// (IMP-2).
    SimRecords(std::string_view text, std::string name, const SimReading& reading = {});
    /// The same from the beginning of a file, which must outlive the reader; however long a text is, a small
    /// part of it is in memory at a time.
    explicit SimRecords(SimFile& file);
    SimRecords(SimRecords&&) noexcept;
    SimRecords& operator=(SimRecords&&) noexcept;
    ~SimRecords();

    /// How the file is read.
    [[nodiscard]] const SimForm& form() const;
    /// Why it is read so, a whole sentence; empty of numbers alone.
    [[nodiscard]] const Sentence& why_this_form() const;
    /// The next row, one with a `problem` included, or nothing after the last. Throws Error (malformed, with
    /// the line) where it cannot be told where rows end (a double quote or a JSON document is not closed),
    /// where the file goes on binary or not in UTF-8, and where a key of JSON is not read and matters
    /// (IMP-2).
    const SimRecord* next();
    /// What people should know about how the file was read ("The columns PIN and PUK were dropped…"), whole
    /// sentences. Complete once the last row is read: JSON shows its keys row by row.
    [[nodiscard]] const std::vector<Sentence>& notices() const;
    /// True where a row can say it: a table has the column, JSON may have the key.
    [[nodiscard]] bool has(SimField field) const;
    [[nodiscard]] bool has_options() const;
    [[nodiscard]] bool has_profiles() const { return has(SimField::profile); }
    /// True where rows of one card that differ in the IMSI only are one, and the first IMSI is kept (BAT-2).
    [[nodiscard]] bool keeps_first_imsi() const { return form().keeps_first_imsi; }
    /// Where its rows stand.
    [[nodiscard]] RowPlaces places() const;
    /// True where the file says that it is one page of several. Known once the last row is read.
    [[nodiscard]] bool is_one_page_of_several() const;

    class Reader;

private:
    std::unique_ptr<SimFile> m_own_file;  ///< none where it is somebody else's
    std::string m_name;
    std::unique_ptr<Reader> m_reader;
};

}  // namespace simprof
