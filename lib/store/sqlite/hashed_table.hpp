#pragma once

#include "lib/store/sqlite/digest.hpp"

#include <array>

/// Rows of these tables belong to a request, are never changed and go into the request's hash: first those of
/// the first table, by key, then those of the next. Their first column is the request's number.
namespace simprof::sqlite {

class Connection;

struct HashedTable {
    char letter;
    const char* insert;
    const char* select_all;  ///< the same columns, by request, then by key
};

inline constexpr HashedTable option_set_rows{
    'o', "INSERT INTO option_set (request, id, options) VALUES (?, ?, ?)",
    "SELECT request, id, options FROM option_set ORDER BY request, id"};

inline constexpr HashedTable profile_change_rows{
    'p',
    "INSERT INTO profile_change (request, profile, before_options, after_options, archived_before, "
    "archived_after, in_force_before, in_force_after)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "SELECT request, profile, before_options, after_options, archived_before, archived_after,"
    " in_force_before, in_force_after"
    " FROM profile_change ORDER BY request, profile"};

inline constexpr HashedTable state_rows{
    's',
    "INSERT INTO state (request, id, status, profile, plan, next_plan, next_from, options)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "SELECT request, id, status, profile, plan, next_plan, next_from, options FROM state ORDER BY request, "
    "id"};

inline constexpr HashedTable sim_change_rows{
    'c', "INSERT INTO sim_change (request, first_iccid, sims, entries) VALUES (?, ?, ?, ?)",
    "SELECT request, first_iccid, sims, entries FROM sim_change ORDER BY request, first_iccid"};

inline constexpr HashedTable identity_change_rows{
    'i',
    "INSERT INTO identity_change (request, iccid, before_imsi, before_msisdn, before_group, before_label,"
    " after_imsi, after_msisdn, after_group, after_label) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "SELECT request, iccid, before_imsi, before_msisdn, before_group, before_label,"
    " after_imsi, after_msisdn, after_group, after_label FROM identity_change ORDER BY request, iccid"};

inline constexpr std::array hashed_tables{option_set_rows, profile_change_rows, state_rows, sim_change_rows,
                                          identity_change_rows};

/// Writes a row and adds it to the hash of its request.
void insert(Connection& connection, Digest& digest, const HashedTable& table, Values values);

}  // namespace simprof::sqlite
