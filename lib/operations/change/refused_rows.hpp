#pragma once

#include "lib/model/error.hpp"
#include "lib/model/iccid.hpp"
#include "lib/model/input_files.hpp"
#include "lib/text/reading/file_position.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace simprof {

/// Collects the rows of a batch that cannot be done, to name them all at once. What is said of many is kept
/// once.
class RefusedRows {
public:
    /// The files in which the rows stand.
    void stand_in(InputFiles files) { m_files = std::move(files); }
    [[nodiscard]] const InputFiles& files() const { return m_files; }

    /// Why a SIM is refused, and the line that named it, counted in all files; 0 where there is none.
    /// `column`: of the cell of a sheet that is to blame.
    void add_sim(const Refusal& refusal, std::optional<Iccid> sim, std::size_t line = 0,
                 std::size_t column = 0);
    void add_sim(std::shared_ptr<const Refusal> refusal, std::optional<Iccid> sim, std::size_t line = 0);
    /// A mistake in a file.
    void add_mistake(const Refusal& refusal, FilePosition position);
    /// Something else than a rule speaks against the row: `kind` says what.
    void add(ErrorKind kind, Sentence message, Sentence hint, std::optional<Iccid> sim, std::size_t line = 0);
    /// What speaks against the row was thrown, with the column where a cell is to blame.
    void add(const Error& error, std::optional<Iccid> sim, std::size_t line);
    void add(RefusedRows&& others);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    /// All rows, by line and number; none are left here.
    [[nodiscard]] std::vector<RefusedRow> take();
    /// Throws what the rows come to, where there are any.
    void throw_if_any();

private:
    [[nodiscard]] std::shared_ptr<const Refusal> shared(const Refusal& refusal);

    InputFiles m_files;
    std::vector<RefusedRow> m_rows;
    std::unordered_map<std::string_view, std::shared_ptr<const Refusal>> m_known;  ///< by message
};

/// What the rows of a batch that is refused whole come to, all of them attached. Of their kind where they are
/// of one (not_found: exit 4), else refused. Its code and its own message are the first row's.
/// `rows`: by line and number. `of_batch`: rows are listed even where it is one.
[[nodiscard]] Error error_of(std::vector<RefusedRow> rows, bool of_batch = false);

}  // namespace simprof
