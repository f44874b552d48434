#pragma once

#include "lib/formats/sims/sim_records.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A field of a SimRecord.
using SimField = std::optional<std::string_view> SimRecord::*;

/// The field that a column of a CSV or a key of JSON stands for, by its squeezed name (`simserial`,
/// `rateplan`); nothing where it is none.
[[nodiscard]] std::optional<SimField> sim_field(std::string_view squeezed_name);
/// True for the three numbers, which the rules of identity clean.
[[nodiscard]] bool is_number_field(SimField field);
/// PIN, PUK and keys of a card: never stored, shown or logged.
[[nodiscard]] bool is_secret(std::string_view squeezed_name);
/// Columns that real files have and that say nothing about what a SIM should be.
[[nodiscard]] bool is_known_harmless(std::string_view squeezed_name);

/// "The columns PIN and PUK were dropped: they are secrets and are never stored."
[[nodiscard]] std::string secret_columns_dropped(const std::vector<std::string>& columns);
/// The same of keys in JSON.
[[nodiscard]] std::string secret_keys_dropped(const std::vector<std::string>& keys);
/// "The columns colour and size were not read: simprof does not know them."
[[nodiscard]] std::string columns_not_read(const std::vector<std::string>& columns);

}  // namespace simprof
