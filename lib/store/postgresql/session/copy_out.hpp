#pragma once

#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/rows/values.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace simprof::postgresql {

/// The rows of a SELECT as they come, however many: COPY in binary.
class CopyOut {
public:
    CopyOut(Connection& connection, const std::string& select);
    CopyOut(const CopyOut&) = delete;
    CopyOut& operator=(const CopyOut&) = delete;
    /// Reads what is left and leaves it: to cancel would end the transaction, too.
    ~CopyOut();

    /// Moves to the next row; false after the last one.
    bool step();

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_number(int column) const;
    /// Lives until the next step.
    [[nodiscard]] std::string_view text(int column) const {
        return m_fields.at(static_cast<std::size_t>(column));
    }
    template <typename Id>
    [[nodiscard]] Id id(int column) const {
        return as_id<Id>(number(column));
    }

private:
    static constexpr std::size_t most_columns = 20;

    [[nodiscard]] bool receive();
    void read_fields(std::string_view row);

    Connection& m_connection;
    std::unique_ptr<char, decltype(&PQfreemem)> m_row{nullptr, &PQfreemem};
    std::size_t m_size = 0;  ///< of the row
    std::int64_t m_rows = 0;
    bool m_is_over = false;
    std::array<std::string_view, most_columns> m_fields;  ///< NULL has no data
};

}  // namespace simprof::postgresql
