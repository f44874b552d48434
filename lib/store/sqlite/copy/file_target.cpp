#include "lib/store/sqlite/copy/file_target.hpp"

#include "lib/store/copy/copying.hpp"
#include "lib/store/sqlite/backup/backup_file.hpp"
#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/backup/open_backup.hpp"
#include "lib/store/sqlite/check/bytes.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/file/given_rows.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace simprof::sqlite {

namespace {

/// "INSERT INTO pack (id, name) SELECT c0, c1 FROM given_rows"
std::string insert_given(const CopiedTable& table) {
    std::vector<std::string> given;
    given.reserve(table.columns.size());
    for (std::size_t n = 0; n < table.columns.size(); ++n) given.push_back(fmt::format("c{}", n));
    return fmt::format("INSERT INTO {} ({}) SELECT {} FROM given_rows", table.name, columns_of(table),
                       joined(given, ", "));
}

class FileTarget final : public CopyTarget {
public:
    FileTarget(const StoreAccess& access, const std::string& vfs) : m_path(access.location) {
        m_connection.emplace(access, vfs);
        expect_rollback_journal(*m_connection);
        // Portions come in another order than rows refer to each other; all is looked at in the end.
        m_connection->run(
            "PRAGMA foreign_keys = OFF; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -65536");
    }

    const std::string& location() const override { return m_path; }

    void begin() override {
        ours().begin(true);
        if (ours().number("PRAGMA application_id") == unfinished_copy_id) return;
        roll_back();
        throw Error{ErrorKind::unexpected_state,
                    said("{path} exists already; it was left as it is.", "path"_is = m_path),
                    said("Name another file, one that is not there yet.")};
    }
    void commit() override { ours().commit(); }
    void roll_back() noexcept override {
        if (m_connection) m_connection->roll_back();
    }

    std::optional<std::string> mark(std::string_view name) override { return setting(ours(), name); }
    void set_mark(std::string_view name, std::string_view value) override {
        set_setting(ours(), name, value);
    }
    void remove_marks() override { ours().run("DELETE FROM setting"); }

    std::vector<std::int64_t> last_key(const CopiedTable& table) override {
        std::vector<std::int64_t> key;
        Query query{ours(), select_last_key(table, table.name)};
        if (query.step())
            for (int n = 0; n < query.columns(); ++n) key.push_back(query.number(n));
        return key;
    }

    void add(const CopiedTable& table, CopiedRows& rows) override {
        GivenRows given{ours(), [&rows](std::vector<Value>& columns) {
                            const std::vector<Value>* row = rows.next();
                            if (row != nullptr) std::ranges::copy(*row, columns.begin());
                            return row != nullptr;
                        }};
        Query{ours(), insert_given(table)}.run();
    }

    void remove_sims(CopiedRows& rows) override {
        Query removal{ours(), "DELETE FROM sim WHERE iccid = ?"};
        while (const std::vector<Value>* row = rows.next()) removal.with({row->front()}).run();
    }

    void become_store() override {
        for (const char* fill :
             {"INSERT INTO imsi SELECT imsi, iccid FROM sim WHERE imsi IS NOT NULL ORDER BY 1",
              "INSERT INTO msisdn SELECT msisdn, iccid FROM sim WHERE msisdn IS NOT NULL"
              " ORDER BY 1"})
            ours().run(fill);
        stamp_as_store(ours());
    }

    std::vector<Sentence> faults() override {
        std::vector<Sentence> sentences;
        for (const StoreFinding& finding : findings_of_foreign_keys(ours()))
            sentences.push_back(finding.message);
        for (const HistoryFault& fault : verify_chain(ours())) sentences.push_back(fault.what);
        expect_intact(ours());
        return sentences;
    }

    ChainHead head() override { return head_of(ours()); }
    std::int64_t sims() override { return ours().number("SELECT ifnull(sum(sims), 0) FROM state"); }
    std::int64_t bytes() override {
        std::error_code unknown;
        const auto size = std::filesystem::file_size(m_path, unknown);
        return unknown ? 0 : static_cast<std::int64_t>(size);
    }

    std::optional<bool> is_store_now() override {
        try {
            roll_back();
            Connection anew{ours().access(), ours().vfs()};
            anew.begin(false);
            return anew.number("PRAGMA application_id") != unfinished_copy_id;
        } catch (const Error&) {
            return {};
        }
    }

    /// The file is given to the group with no connection left to it.
    void finish() override {
        const std::string group = setting(ours(), shared_setting).value_or("");
        m_connection.reset();
        share_store_file(m_path, group);
    }

    void discard() override {
        m_connection.reset();
        std::error_code unknown;
        std::filesystem::remove(m_path, unknown);
        std::filesystem::remove(m_path + "-journal", unknown);
    }

private:
    Connection& ours() { return *m_connection; }

    std::string m_path;
    std::optional<Connection> m_connection;
};

/// It gets its name as something that says what it is.
void make_unfinished_file(const StoreAccess& access, const std::string& from) {
    expect_no_file(access.location);
    make_directory_of(access.location);
    expect_local_directory(access.location);
    const NewStoreFile file{access.location};
    make_unfinished(at(file.path(), access), from, {});
    file.publish();
}

}  // namespace

void make_unfinished(const StoreAccess& access, const std::string& from, const std::string& vfs) {
    Connection connection{access, vfs};
    connection.begin(true);
    create_schema(connection);
    stamp_as_unfinished_copy(connection);
    set_setting(connection, copied_from_mark, from);
    connection.commit();
}

std::unique_ptr<CopyTarget> opened_to_copy_into(const StoreAccess& access, const std::string& vfs) {
    return std::make_unique<FileTarget>(access, vfs);
}

std::unique_ptr<CopyTarget> file_to_copy_into(const StoreAccess& access, const std::string& from) {
    const StoreAccess there = at(resolved(access.location), access);
    if (is_absent(there.location)) make_unfinished_file(there, from);
    expect_own_file(there.location);
    return opened_to_copy_into(there, {});
}

BackupReport back_up_into_file(CopySource& source, const StoreAccess& access, const std::string& file) {
    const std::string path = resolved(file);
    expect_no_file(path);
    expect_local_directory(path);
    NewStoreFile made{path};
    const StoreAccess there = at(made.path(), access);
    make_unfinished(there, source.location(), {});
    CopyReport copied;
    try {
        FileTarget target{there, {}};
        copied = copy_all(source, target, access);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::store) throw;
        throw made.not_made(error);
    }
    made.share_like(made.path());
    made.publish();
    return {copied.from, path, copied.head, copied.sims, copied.bytes};
}

}  // namespace simprof::sqlite
