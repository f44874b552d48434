#include "lib/store/sqlite/copy/file_source.hpp"

#include "lib/store/rows/digest.hpp"
#include "lib/store/sqlite/backup/backup_file.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"

namespace simprof::sqlite {

namespace {

class SelectedRows final : public CopiedRows {
public:
    SelectedRows(Connection& connection, const std::string& select)
        : m_query(connection, select), m_row(static_cast<std::size_t>(m_query.columns()), Value{nullptr}) {}

    const std::vector<Value>* next() override {
        if (!m_query.step()) return nullptr;
        for (std::size_t n = 0; n < m_row.size(); ++n) m_row[n] = m_query.value(static_cast<int>(n));
        return &m_row;
    }

private:
    Query m_query;
    std::vector<Value> m_row;
};

class FileSource final : public CopySource {
public:
    FileSource(const StoreAccess& access, const std::string& vfs) : m_connection(access, vfs) {
        expect_rollback_journal(m_connection);
        begin();
        end();
    }

    const std::string& location() const override { return m_connection.path(); }

    void begin() override {
        m_connection.begin(false);
        try {
            expect_our_store(m_connection);
        } catch (...) {
            end();
            throw;
        }
    }
    void end() noexcept override { m_connection.roll_back(); }

    ChainHead head() override { return head_of(m_connection); }
    std::string hash_of(RequestNumber request) override {
        return hexadecimal(stored_hash(m_connection, request).value_or(""));
    }
    std::int64_t sims() override { return m_connection.number("SELECT ifnull(sum(sims), 0) FROM state"); }
    std::int64_t entries() override {
        return m_connection.number("SELECT ifnull(sum(sims), 0) FROM request");
    }
    std::unique_ptr<CopiedRows> rows(const CopiedTable& table, const WantedRows& wanted) override {
        return std::make_unique<SelectedRows>(m_connection, select_of(table, table.name, wanted));
    }

private:
    Connection m_connection;
};

}  // namespace

std::unique_ptr<CopySource> file_to_copy(const StoreAccess& access) {
    const std::string path = resolved(access.location);
    expect_store_file(path);
    return opened_to_copy(at(path, access), {});
}

std::unique_ptr<CopySource> opened_to_copy(const StoreAccess& access, const std::string& vfs) {
    return std::make_unique<FileSource>(access, vfs);
}

}  // namespace simprof::sqlite
