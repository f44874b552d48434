#pragma once

#include "lib/formats/tables/sim_file.hpp"
#include "lib/text/writing/text_sink.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace simprof {

/// A row of a file of SIMs that was not done, by the line on which it begins, and why. The rule may be empty.
struct RejectedRow {
    std::size_t line;
    std::string_view rule;
    std::string_view message;
};

/// A SIM that was not done and that no file named.
struct RejectedSim {
    std::string iccid;
    std::string_view rule;
    std::string_view message;
};

/// Writes the rows of `input` (read again from its beginning, in the same way) that begin on these lines
/// (ascending, each once), ready to be corrected and fed back: in the format of the file, with the same names
/// and delimiter, in the same order, with `line`, `rule` and `message` behind. Those of a file that was
/// written here are replaced.
///
/// Only what is read is written, so no secret is (IMP-7): other columns become empty, other keys null. Of a
/// row of a table that breaks the form nothing is written where columns are not read, for it cannot be told
/// which field is which. JSON is written one SIM a line; a SIM that cannot be read has only the three keys. A
/// sheet becomes a CSV.
///
/// Throws Error (malformed, with the line) as reading the file does.
void write_rejects(SimFile& input, std::span<const RejectedRow> rows, const TextSink& write);

/// True for the beginning of a file that was written here: `line`, `rule` and `message` are the last columns
/// of its first line, or the last keys of the object on it.
[[nodiscard]] bool is_list_of_rejects(std::string_view beginning);

/// Writes a CSV of `iccid`, `line` (empty), `rule` and `message`.
void write_rejected_sims(std::span<const RejectedSim> sims, const TextSink& write);

}  // namespace simprof
