#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// Appends one field, defused (see formula_defusing.hpp), between quotes where it must be. Reading, then
/// `undefused`, gives the same text back, whatever it is.
void append_csv_field(std::string& out, std::string_view field);

/// Appends one field as it is, between quotes where it must be: for cells that are known to do no harm.
void append_csv_cell(std::string& out, std::string_view cell);

/// Appends a row with its line end (CRLF, as RFC 4180 says). Fields are quoted for each of the delimiters
/// that reading knows.
void append_csv_row(std::string& out, const std::vector<std::string_view>& fields, char delimiter = ',');
/// The same of what is shown rather than read back: controls are escaped, and bytes that are no UTF-8.
void append_answer_row(std::string& out, const std::vector<std::string_view>& fields, char delimiter = ',');

}  // namespace simprof
