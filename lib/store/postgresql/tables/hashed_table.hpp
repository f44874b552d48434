#pragma once

#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/rows/hashed_rows.hpp"

/// Rows of these tables belong to a request, are never changed and go into the request's hash.
namespace simprof::postgresql {

struct HashedTable {
    char letter;
    const char* insert;
    std::size_t also_hashed = 0;  ///< so many values at the end stand in another table
};

inline constexpr HashedTable definition_entry_rows{
    definition_entry_letter,
    "INSERT INTO simprof.definition_entry (request, subject, id, before, after)"
    " VALUES ($1, $2, $3, $4, $5)"};

inline constexpr HashedTable profile_entry_rows{
    profile_entry_letter,
    "INSERT INTO simprof.profile_entry (request, profile, before_options, after_options, archived_before,"
    " archived_after, in_force_before, in_force_after) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    3};

inline constexpr HashedTable state_rows{
    state_letter,
    "INSERT INTO simprof.state (request, id, status, profile, plan, next_plan, next_from, options)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

/// Writes a row and adds it to the hash of its request.
inline void insert(Connection& connection, Digest& digest, const HashedTable& table, Values values) {
    add_row(digest, table.letter, values);
    connection.later(table.insert, Parameters{Values{values.first(values.size() - table.also_hashed)}});
}

}  // namespace simprof::postgresql
