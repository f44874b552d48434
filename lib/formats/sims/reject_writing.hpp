#pragma once

#include "lib/formats/sims/rejects.hpp"
#include "lib/formats/sims/sim_file_form.hpp"
#include "lib/text/text_sink.hpp"

namespace simprof {

/// Why rows were rejected, looked up line by line in ascending order.
class RejectReasons {
public:
    explicit RejectReasons(std::span<const RejectedRow> rows) : m_rows(rows) {}

    /// Nothing where the rows of this line were done.
    const RejectedRow* on(std::size_t line) {
        while (!m_rows.empty() && m_rows.front().line < line) m_rows = m_rows.subspan(1);
        return !m_rows.empty() && m_rows.front().line == line ? &m_rows.front() : nullptr;
    }
    [[nodiscard]] bool are_none_left() const { return m_rows.empty(); }

private:
    std::span<const RejectedRow> m_rows;
};

/// `write_rejects` for a list upload, a CSV, a delivery file.
void write_delimited_rejects(TextSource& input, const SimFileForm& form, const std::string& name,
                             RejectReasons reasons, const TextSink& write);

/// `write_rejects` for subscribers as NDJSON or as one JSON document.
void write_json_rejects(TextSource& input, const std::string& name, RejectReasons reasons,
                        const TextSink& write);

/// True where such a file may begin with that line.
[[nodiscard]] bool is_header_of_rejects(std::string_view line);
[[nodiscard]] bool is_json_reject(std::string_view line);

}  // namespace simprof
