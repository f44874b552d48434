#include "lib/store/postgresql/copy/server_target.hpp"

#include "lib/store/postgresql/check/findings_of_server.hpp"
#include "lib/store/postgresql/check/history_of_server.hpp"
#include "lib/store/postgresql/copy/rows_in.hpp"
#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/server_store.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/postgresql/session/settling.hpp"
#include "lib/store/postgresql/tables/late_indexes.hpp"
#include "lib/store/postgresql/tables/request_table.hpp"
#include "lib/store/postgresql/tables/setting_table.hpp"

#include <utility>

namespace simprof::postgresql {

namespace {

constexpr std::string_view taken_indexes_mark = "taken_indexes";

/// Who asks takes the writer's place: the lost session has it for as long as the server may commit for it.
std::optional<bool> is_store_at(const StoreAccess& access) {
    try {
        Connection anew{access};
        const bool is_unfinished = is_unfinished_copy(anew.begin_writing());
        anew.roll_back();
        return !is_unfinished;
    } catch (const Error&) {
        return {};
    }
}

class ServerTarget final : public CopyTarget {
public:
    explicit ServerTarget(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    const std::string& location() const override { return ours().location(); }

    void begin() override {
        const Result version = ours().begin_writing();
        if (is_unfinished_copy(version)) return;
        roll_back();
        throw failure(location(), {"42P06", {}, {}});
    }
    void commit() override { ours().commit(); }
    void roll_back() noexcept override { ours().roll_back(); }

    std::optional<std::string> mark(std::string_view name) override { return setting(ours(), name); }
    void set_mark(std::string_view name, std::string_view value) override {
        set_setting(ours(), name, value);
    }
    void remove_marks() override {
        m_taken_indexes = mark(taken_indexes_mark).value_or("");
        ours().run("DELETE FROM simprof.setting");
    }

    std::vector<std::int64_t> last_key(const CopiedTable& table) override {
        std::vector<std::int64_t> key;
        Query query{ours(), select_last_key(table, "simprof." + std::string{table.name})};
        if (query.step())
            for (std::size_t n = 0; n < table.key; ++n) key.push_back(query.number(static_cast<int>(n)));
        return key;
    }

    void add(const CopiedTable& table, CopiedRows& rows) override { copy_in(ours(), table, rows); }

    void remove_sims(CopiedRows& rows) override {
        constexpr std::size_t at_once = 100'000;
        for (bool is_over = false; !is_over;) {
            NumberList iccids;
            const std::vector<Value>* row = nullptr;
            while (iccids.size() < at_once && (row = rows.next()) != nullptr)
                iccids.add(std::get<std::int64_t>(row->front().content()));
            is_over = row == nullptr;
            for (const char* table : {"sim", "identity"})
                const Query removed{
                    ours(), std::string{"DELETE FROM simprof."} + table + " WHERE iccid = ANY($1)", {iccids}};
        }
    }

    void become_store() override {
        ours().run(m_taken_indexes);
        const std::string begin = chain_begin(ours());
        ours().run("CLOSE ALL");  // what verifies the chain reads by cursors of the same names
        const Query stamped{
            ours(),
            "UPDATE simprof.store SET schema_version = $1,"
            " last_request = coalesce((SELECT max(id) FROM simprof.request), 0),"
            " hash = coalesce((SELECT hash FROM simprof.request ORDER BY id DESC LIMIT 1), $2)",
            {std::int64_t{schema_version}, Blob{begin}}};
        ours().run("ANALYZE simprof.sim, simprof.identity, simprof.request, simprof.sim_entry");
        m_bytes = bytes_of_schema(ours());
    }

    std::vector<Sentence> faults() override {
        std::vector<Sentence> sentences;
        for (const auto& findings : {findings_of_references(ours()), findings_of_history(ours())})
            for (const StoreFinding& finding : findings) sentences.push_back(finding.message);
        return sentences;
    }

    ChainHead head() override { return chain_head(ours()); }
    std::int64_t sims() override {
        return ours().number("SELECT coalesce(sum(sims), 0)::bigint FROM simprof.state_use");
    }
    /// Nothing is asked once it is a store: the connection may be lost then.
    std::int64_t bytes() override { return m_bytes; }

    std::optional<bool> is_store_now() override { return asked_within_wait(ours().access(), is_store_at); }

    void discard() override { ours().run("DROP SCHEMA simprof CASCADE"); }

private:
    [[nodiscard]] Connection& ours() const { return *m_connection; }

    std::unique_ptr<Connection> m_connection;
    std::string m_taken_indexes;  ///< the statements that make them
    std::int64_t m_bytes = 0;
};

bool has_schema(Connection& connection) {
    return connection.number("SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = 'simprof'") > 0;
}

/// Indexes over numbers are made faster when all of them are there.
void make_unfinished(Connection& connection, const std::string& from) {
    connection.begin();
    create_tables(connection);
    const NumberIndexes indexes = number_indexes(connection);
    connection.run(indexes.drop);
    set_setting(connection, taken_indexes_mark, indexes.make);
    set_setting(connection, copied_from_mark, from);
    connection.run("INSERT INTO simprof.store (schema_version, hash) VALUES (-1, repeat('0', 32)::bytea)");
    try {
        connection.commit();
    } catch (const LostConnection& lost) {
        throw ended_copy(connection.location(), from, lost);
    }
}

}  // namespace

std::unique_ptr<CopyTarget> server_to_copy_into(std::unique_ptr<Connection> connection,
                                                const std::string& from) {
    if (!has_schema(*connection)) make_unfinished(*connection, from);
    return std::make_unique<ServerTarget>(std::move(connection));
}

}  // namespace simprof::postgresql
