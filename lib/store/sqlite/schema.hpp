#pragma once

#include "lib/language/sentence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::sqlite {

class Connection;

/// Stamped into every store file, so that nothing else is taken for one: "SIMP".
inline constexpr int application_id = 0x53494D50;
/// Of a file that a store is being copied into: "SIMC".
inline constexpr int unfinished_copy_id = 0x53494D43;
inline constexpr int schema_version = 2;

/// The statements that make an empty store, in the order in which they are run.
[[nodiscard]] std::vector<std::string_view> schema_statements();

/// Makes tables and stamps in an empty file, inside a transaction that the caller has begun.
void create_schema(Connection& connection);

/// Stamps what `create_schema` made as no store yet, and as one when it is whole.
void stamp_as_unfinished_copy(Connection& connection);
void stamp_as_store(Connection& connection);

/// Refuses a file that is no store of ours.
void expect_our_file(Connection& connection);
/// Refuses a store of another version. Cheap; asked again at the beginning of every view.
void expect_our_version(Connection& connection);
/// Refuses a store whose schema is not, word for word, the one of this program: a trigger that someone
/// slipped in would run with every write.
void expect_our_schema(Connection& connection);
/// How it differs from that, thing by thing, in whole sentences.
[[nodiscard]] std::vector<Sentence> schema_differences(Connection& connection);
/// True where every table is the one that simprof made, whatever was done to triggers, indexes and views.
[[nodiscard]] bool has_all_tables(Connection& connection);
/// Likewise for the statements of another schema.
void expect_schema(Connection& connection, std::string_view schema);

}  // namespace simprof::sqlite
