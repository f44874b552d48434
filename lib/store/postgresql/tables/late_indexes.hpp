#pragma once

#include <cstddef>
#include <string>

namespace simprof::postgresql {

class Connection;

/// The indexes over IMSI and MSISDN, as statements.
struct NumberIndexes {
    std::string make;
    std::string drop;
};
[[nodiscard]] NumberIndexes number_indexes(Connection& connection);

/// The indexes over IMSI and MSISDN, where very many come into a store that has none: numbers in no order
/// take five times as long to go into indexes as indexes take to be made of them all. Only whoever owns the
/// table can do so, and only while nobody looks at it; otherwise they stay as they are.
class LateIndexes {
public:
    /// Takes them away where that pays for so many rows.
    LateIndexes(Connection& connection, std::size_t rows);
    /// Makes them again, when the rows are there.
    void make();

private:
    Connection& m_connection;
    std::string m_statements;  ///< that make them
};

}  // namespace simprof::postgresql
