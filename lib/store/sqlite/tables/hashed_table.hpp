#pragma once

#include "lib/store/rows/hashed_rows.hpp"
#include "lib/store/sqlite/file/query.hpp"

#include <array>
#include <memory>

/// Rows of these tables belong to a request, are never changed and go into the request's hash: first those of
/// the first table, by key, then those of the next. Their first column is the request's number.
namespace simprof::sqlite {

class Connection;

struct HashedTable {
    char letter;
    const char* insert;
    const char* select_all;       ///< what is hashed, by request, then by key
    std::size_t also_hashed = 0;  ///< so many values at the end stand in another table
};

inline constexpr HashedTable definition_entry_rows{
    definition_entry_letter,
    "INSERT INTO definition_entry (request, subject, id, before, after) VALUES (?, ?, ?, ?, ?)",
    "SELECT request, subject, id, before, after FROM definition_entry ORDER BY request, subject, id"};

inline constexpr HashedTable option_set_rows{
    option_set_letter, "INSERT INTO option_set (request, id, options) VALUES (?, ?, ?)",
    "SELECT request, id, options FROM option_set ORDER BY request, id"};

/// With what never changes of a profile.
inline constexpr HashedTable profile_entry_rows{
    profile_entry_letter,
    "INSERT INTO profile_entry (request, profile, before_options, after_options, archived_before,"
    " archived_after, in_force_before, in_force_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "SELECT request, profile_entry.profile, before_options, after_options, archived_before, archived_after,"
    " in_force_before, in_force_after, name, pack, plan"
    " FROM profile_entry JOIN profile ON profile.id = profile_entry.profile"
    " ORDER BY request, profile_entry.profile",
    3};

inline constexpr HashedTable state_rows{
    state_letter,
    "INSERT INTO state (request, id, status, profile, plan, next_plan, next_from, options)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "SELECT request, id, status, profile, plan, next_plan, next_from, options FROM state ORDER BY request, "
    "id"};

inline constexpr HashedTable identity_entry_rows{
    identity_entry_letter,
    "INSERT INTO identity_entry (request, iccid, before_imsi, before_msisdn, before_group, before_label,"
    " after_imsi, after_msisdn, after_group, after_label) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "SELECT request, iccid, before_imsi, before_msisdn, before_group, before_label,"
    " after_imsi, after_msisdn, after_group, after_label FROM identity_entry ORDER BY request, iccid"};

/// Writes a row and adds it to the hash of its request.
void insert(Connection& connection, Digest& digest, const HashedTable& table, Values values);

/// The row that the query is at.
void add_row(Digest& digest, char letter, const Query& query);

}  // namespace simprof::sqlite
