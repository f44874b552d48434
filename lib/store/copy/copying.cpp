#include "lib/store/copy/copying.hpp"

#include "lib/store/copy/passing_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

class SourceView {
public:
    explicit SourceView(CopySource& source) : m_source(source) { source.begin(); }
    SourceView(const SourceView&) = delete;
    SourceView& operator=(const SourceView&) = delete;
    ~SourceView() { m_source.end(); }

private:
    CopySource& m_source;
};

/// Rolled back unless it is committed.
class TargetWork {
public:
    explicit TargetWork(CopyTarget& target) : m_target(target) { target.begin(); }
    TargetWork(const TargetWork&) = delete;
    TargetWork& operator=(const TargetWork&) = delete;
    ~TargetWork() { m_target.roll_back(); }
    void commit() { m_target.commit(); }
    void roll_back() noexcept { m_target.roll_back(); }

private:
    CopyTarget& m_target;
};

Error made_all_the_same(const CopyTarget& target, const Error& error) {
    const Sentence hint = said("`simprof store check` looks at all of it.");
    if (dynamic_cast<const LostConnection*>(&error) != nullptr)
        return {error.kind(),
                said("The copy {place} is made, but the connection was lost before the server said so.",
                     "place"_is = target.location()),
                hint};
    return {error.kind(),
            said("The copy {place} is made, but whether it outlives a power cut is not known.",
                 "place"_is = target.location())
                .then(error.message()),
            hint};
}

Error maybe_made(const CopyTarget& target, const Error& error) {
    return {error.kind(),
            said("The copy {place} may be made: it cannot be looked at any more.",
                 "place"_is = target.location()),
            said("Once that is possible again, the same command says so or goes on with it.")};
}

class Copying {
public:
    Copying(CopySource& source, CopyTarget& target, const StoreAccess& access, std::int64_t most)
        : m_source(source), m_target(target), m_access(access), m_progress(access), m_most(most) {}

    CopyReport run() {
        begin();
        for (const CopiedTable& table : growing_tables())
            while (copy_portion(table)) {
            }
        finish();
        return m_report;
    }

    /// True where what failed left something that the same command goes on with.
    [[nodiscard]] bool goes_on() const { return m_goes_on; }

private:
    void begin() {
        TargetWork work{m_target};
        const SourceView view{m_source};
        const auto begun = m_target.mark(copied_up_to_mark);
        m_report.went_on = begun.has_value();
        m_up_to = begun ? chain_head_of(*begun).value_or(ChainHead{}) : m_source.head();
        expect_same_history();
        if (!begun) m_target.set_mark(copied_up_to_mark, to_string(m_up_to));
        m_progress.begin(m_source.sims() + m_source.entries());
        work.commit();
    }

    /// No other history has a request with the same hash.
    void expect_same_history() {
        if (m_up_to.request == RequestNumber::none || m_source.hash_of(m_up_to.request) == m_up_to.hash)
            return;
        throw Error{
            ErrorKind::unexpected_state,
            said("The copy into {place} that was begun is of another history than that of {store}: request "
                 "{request} is not the same there.",
                 "place"_is = m_target.location(), "store"_is = m_source.location(),
                 "request"_is = static_cast<std::int64_t>(m_up_to.request)),
            said("Go on with the store that it was begun of, or name another place.")};
    }

    /// "last_request <= 12"
    [[nodiscard]] std::string condition(const CopiedTable& table, std::string_view comparison) const {
        return fmt::format("{} {} {}", table.request, comparison, static_cast<std::int64_t>(m_up_to.request));
    }

    /// True where there may be more.
    bool copy_portion(const CopiedTable& table) {
        if (m_access.interrupted && m_access.interrupted()) throw interruption();
        TargetWork work{m_target};
        const SourceView view{m_source};
        PassingRows rows = rows_of(table, {m_target.last_key(table), condition(table, "<="), at_once(table)});
        m_target.add(table, rows);
        work.commit();
        return rows.count() == at_once(table);
    }

    void finish() {
        TargetWork work{m_target};
        copy_rest();
        m_target.become_store();
        expect_whole(work);
        m_report.from = m_source.location();
        m_report.to = m_target.location();
        m_report.head = m_target.head();
        m_report.sims = m_target.sims();
        commit_store(work);
        m_target.finish();
        m_report.bytes = m_target.bytes();
    }

    /// From here on it may be a store, whatever fails.
    void commit_store(TargetWork& work) {
        m_goes_on = false;
        try {
            work.commit();
        } catch (const Error& error) {
            const std::optional<bool> is_store = m_target.is_store_now();
            m_goes_on = is_store == std::optional{false};
            if (m_goes_on) throw;
            throw is_store ? made_all_the_same(m_target, error) : maybe_made(m_target, error);
        }
    }

    void copy_rest() {
        const SourceView view{m_source};
        expect_same_history();
        m_head = m_source.head();
        if (m_head != m_up_to) copy_what_came_since();
        m_target.remove_marks();
        for (const CopiedTable& table : small_tables()) {
            PassingRows rows = rows_of(table, {});
            m_target.add(table, rows);
        }
    }

    void copy_what_came_since() {
        for (const CopiedTable& table : growing_tables())
            if (&table != &copied_sims()) add_all(table, {m_target.last_key(table), {}, at_once(table)});
        const WantedRows changed{{}, condition(copied_sims(), ">"), 0};
        PassingRows sims = rows_of(copied_sims(), changed);
        m_target.remove_sims(sims);
        add_all(copied_sims(), {{}, changed.condition, at_once(copied_sims())});
    }

    void add_all(const CopiedTable& table, WantedRows wanted) {
        for (std::int64_t count = wanted.most; count == wanted.most;) {
            PassingRows rows = rows_of(table, wanted);
            m_target.add(table, rows);
            count = rows.count();
            wanted.behind = rows.last_key();
        }
    }

    /// What was altered or damaged in the source shows here: nobody is to go on with it.
    void expect_whole(TargetWork& work) {
        std::vector<Sentence> faults = m_target.faults();
        if (m_target.head() != m_head) faults.push_back(said("The heads of the two chains differ."));
        if (faults.empty()) return;
        work.roll_back();
        m_target.discard();
        throw DamagedStore{ErrorKind::store,
                           said("What was copied from {store} is not what its requests made of it, and is no "
                                "store: {fault}",
                                "store"_is = m_source.location(), "fault"_is = faults.front()),
                           said("`simprof store check` says more about that store; restore one from before "
                                "that.")};
    }

    [[nodiscard]] std::int64_t at_once(const CopiedTable& table) const {
        return std::min(m_most, table.at_once);
    }

    PassingRows rows_of(const CopiedTable& table, const WantedRows& wanted) {
        return {table, m_source.rows(table, wanted), m_progress};
    }

    CopySource& m_source;
    CopyTarget& m_target;
    const StoreAccess& m_access;
    CopyProgress m_progress;
    std::int64_t m_most;
    CopyReport m_report;
    bool m_goes_on = true;
    ChainHead m_up_to;  ///< what is copied in portions
    ChainHead m_head;   ///< what is copied in the end
};

/// A target refuses nothing that a store holds which is whole.
[[noreturn]] void tell_of_source(const CopySource& source, CopyTarget& target, const Error& error) {
    target.discard();
    throw DamagedStore{
        ErrorKind::store,
        said("The store {store} holds what no simprof wrote: {fault}", "store"_is = source.location(),
             "fault"_is = error.message()),
        said("`simprof store check` says more about it; a backup from before that can be restored.")};
}

CopyReport run(Copying& copying, const CopySource& source, CopyTarget& target) {
    try {
        return copying.run();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::refused || error.kind() == ErrorKind::bug)
            tell_of_source(source, target, error);
        throw;
    }
}

/// Nobody goes on with what is another store, or is damaged.
bool may_go_on(const Error& error) {
    return error.kind() != ErrorKind::unexpected_state && error.kind() != ErrorKind::refused &&
           error.kind() != ErrorKind::bug && dynamic_cast<const DamagedStore*>(&error) == nullptr;
}

}  // namespace

CopyReport copy_all(CopySource& source, CopyTarget& target, const StoreAccess& access, std::int64_t most) {
    Copying copying{source, target, access, most};
    return run(copying, source, target);
}

CopyReport copy_in_portions(CopySource& source, CopyTarget& target, const StoreAccess& access,
                            std::int64_t most) {
    Copying copying{source, target, access, most};
    try {
        return run(copying, source, target);
    } catch (const Error& error) {
        if (!copying.goes_on()) throw;
        if (!may_go_on(error)) throw;
        throw ended_copy(target.location(), source.location(), error);
    }
}

}  // namespace simprof
