#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// What a file can say of a SIM, apart from its options. `first_use` is when the card was first used: a card
/// that was is no stock, whatever its status says.
enum class SimField {
    iccid,
    imsi,
    msisdn,
    status,
    group,
    label,
    profile,
    plan,
    scheduled_plan,
    scheduled_from,
    first_use,
};

inline constexpr std::size_t sim_field_count = 11;

/// What a column or key is read as: a field, the value of an option, or nothing that matters (`pack`,
/// `deviated`).
struct ReadAs {
    std::optional<SimField> field{};
    std::string option{};  ///< its name; empty where it is none

    [[nodiscard]] bool is_anything() const { return field || !option.empty(); }
    friend bool operator==(const ReadAs&, const ReadAs&) = default;
};

/// The names of columns of `sim list -o csv`, `opt:NAME` and `first_use`; nothing where it is none of them.
[[nodiscard]] std::optional<ReadAs> parse_read_as(std::string_view name);
[[nodiscard]] std::string to_string(const ReadAs& read_as);
[[nodiscard]] std::string_view to_string(SimField field);
/// The names that `parse_read_as` knows, options aside.
[[nodiscard]] const std::array<std::string_view, 13>& names_of_fields();

}  // namespace simprof
