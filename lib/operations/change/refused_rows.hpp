#pragma once

#include "lib/model/error.hpp"
#include "lib/model/iccid.hpp"
#include "lib/text/file_position.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// Collects the rows of a batch that cannot be done, to name them all at once.
class RefusedRows {
public:
    /// `of_batch`: the error lists its rows even where it is one.
    explicit RefusedRows(bool of_batch = false) : m_of_batch(of_batch) {}

    /// A SIM that a rule refuses, and the line of the file that named it; 0 where there is none.
    void add_sim(const Refusal& refusal, std::optional<Iccid> iccid, std::size_t line = 0);
    /// A mistake in a file.
    void add_mistake(const Refusal& refusal, FilePosition position);
    /// Something else than a rule speaks against the row: `kind` says what.
    void add(ErrorKind kind, std::string message, std::string hint, std::string iccid, std::size_t line = 0);
    /// What speaks against the row was thrown.
    void add(const Error& error, std::string iccid, std::size_t line);
    void add(RefusedRow row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    /// All rows, by line; none are left here.
    [[nodiscard]] std::vector<RefusedRow> take();
    /// Throws the first row's refusal with all rows attached, in the order of the lines; what does not exist
    /// comes first, then what is malformed, then what is not as expected, then what a rule refuses. Does
    /// nothing where there is none.
    void throw_if_any();

private:
    void sort();
    [[nodiscard]] const RefusedRow& foremost() const;
    bool m_of_batch;
    std::vector<RefusedRow> m_rows;
};

}  // namespace simprof
