#include "lib/formats/sims/sim_columns.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace simprof {

namespace {

struct FieldName {
    std::string_view squeezed;
    SimField field;
};

constexpr std::array field_names{
    FieldName{"iccid", &SimRecord::iccid},
    FieldName{"simserial", &SimRecord::iccid},
    FieldName{"simserialnumber", &SimRecord::iccid},
    FieldName{"serialnumber", &SimRecord::iccid},
    FieldName{"imsi", &SimRecord::imsi},
    FieldName{"primaryimsi", &SimRecord::imsi},
    FieldName{"msisdn", &SimRecord::msisdn},
    FieldName{"status", &SimRecord::status},
    FieldName{"group", &SimRecord::group},
    FieldName{"label", &SimRecord::label},
    FieldName{"profile", &SimRecord::profile},
    FieldName{"serviceprofile", &SimRecord::profile},
    FieldName{"plan", &SimRecord::plan},
    FieldName{"rateplan", &SimRecord::plan},
    FieldName{"scheduledplan", &SimRecord::scheduled_plan},
    FieldName{"scheduledfrom", &SimRecord::scheduled_from},
};

constexpr std::array<std::string_view, 14> secrets{"pin",  "puk", "pin1", "pin2", "puk1", "puk2", "adm",
                                                   "adm1", "ki",  "opc",  "op",   "kic",  "kid",  "kik"};

/// `pack` follows from the profile, `deviated` and what is told of it from the options; rejects.hpp adds
/// `line`, `rule`, `message`.
constexpr std::array<std::string_view, 12> harmless{"",
                                                    "pack",
                                                    "deviated",
                                                    "differing",
                                                    "deviatedsince",
                                                    "deviatedby",
                                                    "deviationreason",
                                                    "transatelid",
                                                    "release",
                                                    "line",
                                                    "rule",
                                                    "message"};

/// "a", "a and b", "a, b and c".
std::string enumerated(const std::vector<std::string>& words) {
    std::string result = words.front();
    for (std::size_t i = 1; i < words.size(); ++i) {
        result += i + 1 == words.size() ? " and " : ", ";
        result += words[i];
    }
    return result;
}

std::string sentence(std::string_view one, std::string_view several, const std::vector<std::string>& names) {
    return fmt::format(fmt::runtime(names.size() == 1 ? one : several), enumerated(names));
}

}  // namespace

std::optional<SimField> sim_field(std::string_view squeezed_name) {
    const auto* const found = std::ranges::find(field_names, squeezed_name, &FieldName::squeezed);
    if (found == field_names.end()) return {};
    return found->field;
}

bool is_number_field(SimField field) {
    return field == &SimRecord::iccid || field == &SimRecord::imsi || field == &SimRecord::msisdn;
}

bool is_secret(std::string_view squeezed_name) {
    return std::ranges::find(secrets, squeezed_name) != secrets.end();
}

bool is_known_harmless(std::string_view squeezed_name) {
    return std::ranges::find(harmless, squeezed_name) != harmless.end();
}

std::string secret_columns_dropped(const std::vector<std::string>& columns) {
    return sentence("The column {} was dropped: it is a secret and is never stored.",
                    "The columns {} were dropped: they are secrets and are never stored.", columns);
}

std::string secret_keys_dropped(const std::vector<std::string>& keys) {
    return sentence("The key {} was dropped: it is a secret and is never stored.",
                    "The keys {} were dropped: they are secrets and are never stored.", keys);
}

std::string columns_not_read(const std::vector<std::string>& columns) {
    return sentence("The column {} was not read: simprof does not know it.",
                    "The columns {} were not read: simprof does not know them.", columns);
}

}  // namespace simprof
