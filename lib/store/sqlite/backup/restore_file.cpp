#include "lib/store/sqlite/backup/restore_file.hpp"

#include "lib/store/sqlite/backup/backup_file.hpp"
#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/backup/open_backup.hpp"
#include "lib/store/sqlite/backup/set_aside.hpp"
#include "lib/store/sqlite/backup/sole_use.hpp"
#include "lib/store/sqlite/backup/two_histories.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/failure.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace simprof::sqlite {

namespace {

Sentence told(const std::exception& failure) {
    const auto* const error = dynamic_cast<const Error*>(&failure);
    return error != nullptr ? error->message() : verbatim(failure.what());
}

/// One restoration: what is there, what it would become, and the steps that lead there.
class Restoration {
public:
    Restoration(const StoreAccess& store, const std::string& file, Instant now)
        : m_access(at(resolved(store.location), store)), m_backup(store, resolved(file)) {
        m_report.location = m_access.location;
        m_report.file = m_backup.connection().path();
        expect_two_files();
        m_report.then = head_of(m_backup.connection());
        m_report.sims_then = sims_in(m_backup.connection());
        m_report.gained_requests = number_of(m_report.then.request);
        m_moment = dated_name("", now);
    }

    /// Leaves the store open where SQLite can open it.
    RestoreReport judge() {
        if (m_report.is_missing) {
            if (has_left_parts(m_report.location)) m_report.kept = free_name(".damaged");
            return m_report;
        }
        m_report.kept = free_name(".before");
        try {
            expect_store_file(m_access.location);
            m_store = std::make_unique<Connection>(m_access);
            expect_rollback_journal(*m_store);
            m_store->begin(false);
            expect_our_file(*m_store);
            (void)m_store->number("SELECT count(*) FROM sqlite_schema");
        } catch (const DamagedStore& damage) {
            m_store.reset();
            m_report.kept = free_name(".damaged");
            m_report.damage = damage.message();
            return m_report;
        }
        expect_our_version(*m_store);
        compare_histories(*m_store);
        m_store->roll_back();
        return m_report;
    }

    /// What was done, which is what was shown, where something was.
    RestoreReport carry_out(const std::optional<RestoreReport>& shown) {
        expect_as_shown(shown);
        expect_no_file(m_report.kept.empty() ? m_access.location : m_report.kept);
        m_store ? replace_content(shown) : make_anew();
        return m_report;
    }

private:
    /// Of what is kept. One that was restored a moment ago, or by a command that was killed, keeps its own.
    [[nodiscard]] std::string free_name(std::string_view kind) const {
        const std::string first = fmt::format("{}{}{}", m_access.location, kind, m_moment);
        std::string name = first;
        for (int n = 2; has_left_parts(name); ++n) name = fmt::format("{}-{}", first, n);
        return name;
    }

    void expect_two_files() {
        std::error_code missing;
        m_report.is_missing = is_absent(m_report.location);
        if (m_report.is_missing || !std::filesystem::equivalent(m_report.location, m_report.file, missing))
            return;
        throw Error{ErrorKind::malformed, said("{file} is the store itself.", "file"_is = m_report.file),
                    said("Name a backup of it.")};
    }

    void expect_as_shown(const std::optional<RestoreReport>& shown) const {
        if (!shown || m_report == *shown) return;
        throw Error{ErrorKind::unexpected_state,
                    said("The store {store} or the backup is not as it was shown any more; nothing was "
                         "changed.",
                         "store"_is = m_report.location),
                    said("Look again, and restore it as it is now.")};
    }

    /// A store that SQLite opens may be damaged all the same; then what is lost cannot be told.
    void compare_histories(Connection& store) {
        Connection& backup = m_backup.connection();
        try {
            expect_our_store(store);
            expect_same_clock(store, backup);
            m_report.now = head_of(store);
            m_report.sims_now = sims_in(store);
            m_report.common =
                last_in_common(store, backup, std::min(m_report.now.request, m_report.then.request));
            m_report.lost = requests_behind(store, m_report.common);
        } catch (const DamagedStore& damage) {
            m_report.damage = damage.message();
        }
        m_report.lost_requests = number_of(m_report.now.request) - number_of(m_report.common);
        m_report.gained_requests = number_of(m_report.then.request) - number_of(m_report.common);
    }

    /// While nobody can change the store: what is there now is kept and judged, whatever was there before.
    void keep_as_it_is(const std::optional<RestoreReport>& shown) {
        NewStoreFile file{m_report.kept};
        file.share_like(m_access.location);
        copy_bytes(*m_store, file.descriptor());
        file.publish();
        m_is_kept = true;
        if (!m_report.damage.empty()) return;
        Connection kept{at(m_report.kept, m_access)};
        kept.begin(false);
        compare_histories(kept);
        expect_as_shown(shown);
    }

    void replace_content(const std::optional<RestoreReport>& shown) {
        if (!m_store->can_write())
            throw Error{ErrorKind::store,
                        said("The store {store} may only be read.", "store"_is = m_report.location),
                        said("Its file and its directory have to be writable for you: `ls -ld` shows whose "
                             "they are.")};
        std::optional<SoleUse> sole;
        try {
            copy_over(m_backup.connection(), *m_store, [&] {
                sole.emplace(*m_store);
                keep_as_it_is(shown);
            });
        } catch (const std::exception& error) {
            sole.reset();
            settle(told(error));
            throw;
        }
        expect_restored();
    }

    /// Where writing failed the store is as it was, and nothing need be kept; or the very last step failed,
    /// and it is restored all the same.
    void settle(const Sentence& why) {
        if (!m_is_kept) return;
        if (is_as_it_was()) return forget_kept();
        throw Error{
            ErrorKind::store,
            said("The store {store} may be restored, or be as it was.", "store"_is = m_report.location)
                .then(why),
            said("As it was it is kept in {file}: restoring that brings it back. `simprof store check` "
                 "says what is there now.",
                 "file"_is = m_report.kept)};
    }

    [[nodiscard]] bool is_as_it_was() {
        try {
            m_store->begin(false);
            const bool is_same = has_bytes_of(*m_store, m_report.kept);
            m_store->commit();
            return is_same;
        } catch (const std::exception&) {  // nobody knows
            m_store->roll_back();
            return false;
        }
    }

    void forget_kept() const {
        std::error_code ignored;  // it holds what the store holds
        std::filesystem::remove(m_report.kept, ignored);
    }

    /// What was restored is held against the backup; where it is something else the store becomes again what
    /// it was.
    void expect_restored() {
        try {
            m_store->begin(false);
            expect_our_store(*m_store);
            expect_intact(*m_store);
            if (head_of(*m_store) != m_report.then)
                m_store->fail_as_damaged(said("it is not what the backup is"));
            m_store->commit();
        } catch (const std::exception& error) {
            m_store->roll_back();
            bring_back(told(error));
            throw;
        }
    }

    void bring_back(const Sentence& why) {
        try {
            Connection kept{at(m_report.kept, m_access)};
            kept.begin(false);
            copy_over(kept, *m_store, {});
        } catch (const std::exception&) {
            settle(why);
        }
        forget_kept();
    }

    void make_anew() {
        make_directory_of(m_report.location);
        SetAside former{m_report.location, m_report.kept};
        back_up(m_backup.connection(), m_report.location);
        former.keep();
    }

    StoreAccess m_access;
    OpenBackup m_backup;
    RestoreReport m_report;
    std::string m_moment;
    std::unique_ptr<Connection> m_store;
    bool m_is_kept = false;
};

}  // namespace

RestoreReport preview_restore(const StoreAccess& store, const std::string& file, Instant now) {
    return Restoration{store, file, now}.judge();
}

RestoreReport restore_file(const StoreAccess& store, const std::string& file, Instant now,
                           const std::optional<RestoreReport>& shown) {
    Restoration restoration{store, file, now};
    (void)restoration.judge();
    return restoration.carry_out(shown);
}

}  // namespace simprof::sqlite
