#pragma once

#include "lib/store/copy/copied_tables.hpp"
#include "lib/store/rows/values.hpp"
#include "lib/store/store_check.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What a kind of store does for copies from it and into it.
namespace simprof {

/// Rows of a table as they come.
class CopiedRows {
public:
    CopiedRows() = default;
    CopiedRows(const CopiedRows&) = delete;
    CopiedRows& operator=(const CopiedRows&) = delete;
    virtual ~CopiedRows() = default;
    /// The next one, in the order of the table's columns. It lives until it is asked again; null after the
    /// last one.
    [[nodiscard]] virtual const std::vector<Value>* next() = 0;
};

/// A store that is copied.
class CopySource {
public:
    CopySource() = default;
    CopySource(const CopySource&) = delete;
    CopySource& operator=(const CopySource&) = delete;
    virtual ~CopySource() = default;

    /// Without a password; of a file, its absolute path.
    [[nodiscard]] virtual const std::string& location() const = 0;

    /// Begins a view of the store as it is now; all else is asked inside of one.
    virtual void begin() = 0;
    virtual void end() noexcept = 0;

    [[nodiscard]] virtual ChainHead head() = 0;
    /// In hexadecimal; empty where there is no such request.
    [[nodiscard]] virtual std::string hash_of(RequestNumber request) = 0;
    /// How many SIMs it has, and how many times one of them stands in a request.
    [[nodiscard]] virtual std::int64_t sims() = 0;
    [[nodiscard]] virtual std::int64_t entries() = 0;
    [[nodiscard]] virtual std::unique_ptr<CopiedRows> rows(const CopiedTable& table,
                                                           const WantedRows& wanted) = 0;
};

/// What becomes a store. It is made as something that no command opens as one, with all tables empty.
class CopyTarget {
public:
    CopyTarget() = default;
    CopyTarget(const CopyTarget&) = delete;
    CopyTarget& operator=(const CopyTarget&) = delete;
    virtual ~CopyTarget() = default;

    [[nodiscard]] virtual const std::string& location() const = 0;

    /// Begins to write, as the only one; all else is asked inside of that. Refuses what has become a store
    /// (kind `unexpected_state`).
    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void roll_back() noexcept = 0;

    /// What the copy that is not finished says about itself, among the settings.
    [[nodiscard]] virtual std::optional<std::string> mark(std::string_view name) = 0;
    virtual void set_mark(std::string_view name, std::string_view value) = 0;
    virtual void remove_marks() = 0;

    /// Empty where the table is.
    [[nodiscard]] virtual std::vector<std::int64_t> last_key(const CopiedTable& table) = 0;
    virtual void add(const CopiedTable& table, CopiedRows& rows) = 0;
    /// Takes back the SIMs that these rows are of, where they are there.
    virtual void remove_sims(CopiedRows& rows) = 0;

    /// All rows are there: it becomes a store with the commit.
    virtual void become_store() = 0;
    /// Whether it is what its requests made: what is not so, in whole sentences, the first few.
    [[nodiscard]] virtual std::vector<Sentence> faults() = 0;
    [[nodiscard]] virtual ChainHead head() = 0;
    [[nodiscard]] virtual std::int64_t sims() = 0;
    [[nodiscard]] virtual std::int64_t bytes() = 0;

    /// Where its last commit failed, or the answer was lost: whether it is a store all the same. Nothing
    /// where it cannot be looked at now.
    [[nodiscard]] virtual std::optional<bool> is_store_now() = 0;
    /// What has to be done once it is a store.
    virtual void finish() {}
    /// Leaves nothing of it.
    virtual void discard() = 0;
};

/// The marks: where it is copied from, and the head of the history that is copied in portions.
inline constexpr std::string_view copied_from_mark = "copied_from";
inline constexpr std::string_view copied_up_to_mark = "copied_up_to";

/// What others are told who want to use it as a store. `from` is empty where that is not known.
[[nodiscard]] Error unfinished_copy(const std::string& location, const std::string& from);

/// The same for whoever copied, where that ended before it is one.
[[nodiscard]] Error ended_copy(const std::string& location, const std::string& from, const Error& error);

/// "simprof store copy FROM TO", as it can be typed.
[[nodiscard]] std::string copy_command(const std::string& from, const std::string& to);

}  // namespace simprof
