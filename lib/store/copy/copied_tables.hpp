#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a store consists of, in the form that every kind gives and takes: tables with the same columns,
/// whatever tables a kind keeps them in.
namespace simprof {

struct CopiedColumn {
    enum class Type { smallint, integer, bigint, text, bytes };
    std::string_view name;
    Type type{};
};

struct CopiedTable {
    std::string_view name;
    std::vector<CopiedColumn> columns;  ///< those of its key first
    std::size_t key = 1;                ///< how many they are
    std::string_view request{};  ///< the column with the request that its row is of, if it grows with them
    std::int64_t at_once = 0;    ///< rows of it that are copied in one portion
    std::size_t sims = 0;        ///< its column that says how many SIMs a row is about; 0: one
};

/// Those that grow with SIMs and requests, in the order in which they are copied. Their keys are numbers.
[[nodiscard]] std::span<const CopiedTable> growing_tables();
/// The SIMs as they are, the last of them.
[[nodiscard]] const CopiedTable& copied_sims();
/// All others, so that none refers to one behind it.
[[nodiscard]] std::span<const CopiedTable> small_tables();

/// "id, at, day"
[[nodiscard]] std::string columns_of(const CopiedTable& table);

/// Some rows of a table.
struct WantedRows {
    std::vector<std::int64_t> behind{};  ///< that key; all where it is empty
    std::string condition{};             ///< in SQL that every kind knows; any where it is empty
    std::int64_t most = 0;               ///< 0: however many
};

/// They in the order of their key; `place` is where a kind keeps the table.
[[nodiscard]] std::string select_of(const CopiedTable& table, std::string_view place,
                                    const WantedRows& wanted);
/// The last key that is there.
[[nodiscard]] std::string select_last_key(const CopiedTable& table, std::string_view place);

}  // namespace simprof
