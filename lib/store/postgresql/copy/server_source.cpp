#include "lib/store/postgresql/copy/server_source.hpp"

#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/postgresql/session/copy_out.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/postgresql/tables/request_table.hpp"
#include "lib/store/rows/digest.hpp"

#include <fmt/format.h>

namespace simprof::postgresql {

namespace {

using Type = CopiedColumn::Type;

class CopiedOut final : public CopiedRows {
public:
    CopiedOut(Connection& connection, const CopiedTable& table, const std::string& select)
        : m_table(table), m_rows(connection, select), m_row(table.columns.size(), Value{nullptr}) {}

    const std::vector<Value>* next() override {
        if (!m_rows.step()) return nullptr;
        for (std::size_t n = 0; n < m_row.size(); ++n)
            m_row[n] = value(static_cast<int>(n), m_table.columns[n].type);
        return &m_row;
    }

private:
    [[nodiscard]] Value value(int column, Type type) const {
        const std::string_view bytes = m_rows.text(column);
        if (bytes.data() == nullptr) return nullptr;
        if (type == Type::text) return bytes;
        if (type == Type::bytes) return Blob{bytes};
        return m_rows.number(column);
    }

    const CopiedTable& m_table;
    CopyOut m_rows;
    std::vector<Value> m_row;
};

/// Both tables of SIMs are read from that key on: a join alone would begin at the beginning of the second.
std::string place_of_sims(const WantedRows& wanted) {
    if (wanted.behind.empty()) return "simprof.sim LEFT JOIN simprof.identity USING (iccid)";
    return fmt::format(
        "simprof.sim LEFT JOIN (SELECT * FROM simprof.identity WHERE iccid > {}) AS identity"
        " USING (iccid)",
        wanted.behind.front());
}

std::string place_of(const CopiedTable& table, const WantedRows& wanted) {
    if (table.name == copied_sims().name) return place_of_sims(wanted);
    if (table.name == "state")
        return "(SELECT state.*, coalesce(state_use.sims, 0) AS sims FROM simprof.state"
               " LEFT JOIN simprof.state_use ON state_use.state = state.id) AS state";
    return "simprof." + std::string{table.name};
}

class ServerSource final : public CopySource {
public:
    explicit ServerSource(const StoreAccess& access) : m_connection(access) {
        begin();
        end();
    }

    const std::string& location() const override { return m_connection.location(); }

    void begin() override {
        try {
            begin_reading_ours(m_connection);
        } catch (...) {
            end();
            throw;
        }
    }
    void end() noexcept override { m_connection.roll_back(); }

    ChainHead head() override { return chain_head(m_connection); }
    std::string hash_of(RequestNumber request) override {
        Query query{m_connection, "SELECT hash FROM simprof.request WHERE id = $1", {request}};
        return query.step() ? hexadecimal(query.bytes(0)) : std::string{};
    }
    std::int64_t sims() override {
        return m_connection.number("SELECT coalesce(sum(sims), 0)::bigint FROM simprof.state_use");
    }
    std::int64_t entries() override {
        return m_connection.number("SELECT coalesce(sum(sims), 0)::bigint FROM simprof.request");
    }
    std::unique_ptr<CopiedRows> rows(const CopiedTable& table, const WantedRows& wanted) override {
        return std::make_unique<CopiedOut>(m_connection, table,
                                           select_of(table, place_of(table, wanted), wanted));
    }

private:
    Connection m_connection;
};

}  // namespace

std::unique_ptr<CopySource> server_to_copy(const StoreAccess& access) {
    return std::make_unique<ServerSource>(access);
}

}  // namespace simprof::postgresql
