#pragma once

#include "lib/language/sentence.hpp"
#include "lib/store/rows/values.hpp"
#include "lib/store/store.hpp"

#include <string>

/// Columns of SIMs and what they mean, in a row of any kind of store.
namespace simprof {

template <typename AnyConnection, typename AnyRow>
[[nodiscard]] Iccid iccid_in(AnyConnection& connection, const AnyRow& row, int column) {
    const auto iccid = Iccid::from_key(row.number(column));
    if (!iccid) connection.fail_as_damaged(said("{number} is no ICCID", "number"_is = row.number(column)));
    return *iccid;
}

/// iccid, state, deviation, last_request, in_force, from the first column on.
template <typename AnyConnection, typename AnyRow>
[[nodiscard]] StoredSim stored_sim_in(AnyConnection& connection, const AnyRow& row) {
    return {.iccid = iccid_in(connection, row, 0),
            .state = row.template id<StateNumber>(1),
            .deviation = row.template id<RequestNumber>(2),
            .last_request = row.template id<RequestNumber>(3),
            .in_force = row.template id<RequestNumber>(4)};
}

/// imsi, msisdn, group, label, from that column on.
template <typename AnyRow>
[[nodiscard]] SimIdentity identity_in(const AnyRow& row, int column) {
    SimIdentity identity;
    if (const auto imsi = row.optional_number(column)) identity.imsi = Imsi::from_key(*imsi);
    if (const auto msisdn = row.optional_number(column + 1)) identity.msisdn = Msisdn::from_key(*msisdn);
    identity.group = row.text(column + 2);
    identity.label = row.text(column + 3);
    return identity;
}

template <typename Number>
[[nodiscard]] Value number_or_null(const std::optional<Number>& number) {
    return number ? Value{number->key()} : Value{nullptr};
}

/// A key in little room: 0 stands for none.
[[nodiscard]] inline Value number_or_null(std::int64_t key) { return key == 0 ? Value{nullptr} : Value{key}; }

[[nodiscard]] inline Value text_or_null(std::string_view text) {
    return text.empty() ? Value{nullptr} : Value{text};
}

}  // namespace simprof
