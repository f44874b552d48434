#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/iccid.hpp"
#include "lib/model/input_files.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simprof {

/// What went wrong, in the terms a caller acts on. The command line gives each kind its exit code.
enum class ErrorKind {
    input_output,      ///< an input or output that is not the store failed
    malformed,         ///< the command line, a configuration file or an input file is malformed
    not_found,         ///< a SIM, profile, pack, plan, request or file does not exist
    refused,           ///< a rule of the domain refuses
    unexpected_state,  ///< the state is not what the caller expected
    busy,              ///< the store is held by another writer
    not_confirmed,     ///< a person has to agree first
    store,             ///< the store is missing, damaged, foreign or of another schema version
    interrupted,       ///< a signal ended the work; it was rolled back
    bug,               ///< simprof broke one of its own promises
};

/// In the command of a hint, in the place `sim`: the SIM that is refused, until that is said of one alone.
constexpr std::string_view any_sim = "SIM";

/// A "no": the id of the rule that says so, the fact with the value in it, and the way out.
struct Refusal {
    std::string rule;  ///< empty where no rule refused but something is malformed or does not exist
    Sentence message;
    Sentence hint;
    ErrorKind kind = ErrorKind::refused;  ///< what the refusal means to a caller

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// One bad row of a batch, in little room: rows that are refused for the same share the reason.
struct RefusedRow {
    std::shared_ptr<const Refusal> why;  ///< always there
    std::optional<Iccid> sim{};          ///< absent where the row names none that can be read
    std::uint32_t line = 0;    ///< counted in all files, or the row of a sheet; 0 where there is none
    std::uint32_t column = 0;  ///< 0 where there is none, as of a line
};

/// The one exception of the library: a fact, and what to do about it.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, Sentence message, Sentence hint = {});
    explicit Error(const Refusal& refusal);

    [[nodiscard]] ErrorKind kind() const noexcept { return m_kind; }
    /// The id of the rule that refused; empty where none did.
    [[nodiscard]] const std::string& rule() const noexcept { return m_rule; }
    /// The id of the rule that refused, or else a fixed word for the kind ("not-found", "busy", …).
    [[nodiscard]] std::string_view code() const noexcept;
    [[nodiscard]] const Sentence& message() const noexcept { return *m_message; }
    [[nodiscard]] const Sentence& hint() const noexcept { return *m_hint; }
    [[nodiscard]] const std::optional<std::string>& sim() const noexcept { return m_sim; }
    /// What would be done nevertheless, where that can be asked for; mostly empty.
    [[nodiscard]] const Sentence& outlook() const noexcept;
    /// What people are told of all the refused rows at once; null where each is told by itself.
    [[nodiscard]] const Refusal* of_all() const noexcept { return m_of_all.get(); }
    /// Where it is; of several rows, where the first of them is.
    [[nodiscard]] FilePlace place() const;
    /// Where the refused rows are.
    [[nodiscard]] const InputFiles& files() const noexcept;
    [[nodiscard]] std::optional<std::size_t> line() const;
    [[nodiscard]] const std::optional<std::size_t>& column() const noexcept { return m_column; }
    [[nodiscard]] const std::vector<RefusedRow>& refused() const noexcept;
    /// What it says, without where and of whom.
    [[nodiscard]] Refusal refusal() const { return {m_rule, message(), hint(), m_kind}; }

    /// What it means to a caller, where it is told by the first of several rows; its code stays that row's.
    Error& of_kind(ErrorKind kind) &;
    Error& with_rule(std::string_view rule) &;
    Error& with_sim(std::string iccid) &;
    Error& with_outlook(Sentence outlook) &;
    /// One refusal for all of the rows.
    Error& telling_all(const Refusal& refusal) &;
    /// The one file that all of it is about, on whatever line.
    Error& with_file(std::string name) &;
    /// Its lines, and those of the refused rows, are counted in these.
    Error& with_files(InputFiles files) &;
    Error& with_line(std::size_t line) &;
    Error& with_column(std::size_t column) &;
    /// Every bad row of a refused batch; the first one is also the error's own message.
    Error& with_refused(std::vector<RefusedRow> rows) &;
    /// The same where an error is thrown or returned as it is made.
    Error with_rule(std::string_view rule) && { return with_rule(rule); }
    Error with_sim(std::string iccid) && { return with_sim(std::move(iccid)); }
    Error with_file(std::string name) && { return with_file(std::move(name)); }
    Error with_files(InputFiles files) && { return with_files(std::move(files)); }
    Error with_line(std::size_t line) && { return with_line(line); }
    Error with_column(std::size_t column) && { return with_column(column); }

private:
    ErrorKind m_kind;
    ErrorKind m_own_kind;  ///< what its code says where no rule refused
    std::string m_rule;
    std::shared_ptr<const Sentence> m_message;  ///< shared by copies, which must not throw
    std::shared_ptr<const Sentence> m_hint;
    std::shared_ptr<const Sentence> m_outlook;
    std::shared_ptr<const Refusal> m_of_all;
    std::optional<std::string> m_sim;
    std::string m_file;
    std::shared_ptr<const InputFiles> m_files;
    std::size_t m_line = 0;  ///< 0: none
    std::optional<std::size_t> m_column;
    std::shared_ptr<const std::vector<RefusedRow>> m_refused;  ///< shared by copies; there may be many
};

/// A signal asked to stop, and the work ended before anything was changed.
[[nodiscard]] Error interruption();

}  // namespace simprof
