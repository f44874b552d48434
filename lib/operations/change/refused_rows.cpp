#include "lib/operations/change/refused_rows.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

std::optional<std::size_t> given(std::size_t line) { return line == 0 ? std::nullopt : std::optional{line}; }

}  // namespace

void RefusedRows::add_sim(const Refusal& refusal, std::optional<Iccid> iccid, std::size_t line) {
    RefusedRow row{.kind = refusal.kind,
                   .line = given(line),
                   .rule = refusal.rule,
                   .message = refusal.message,
                   .hint = refusal.hint};
    if (iccid) row.iccid = iccid->digits();
    m_rows.push_back(std::move(row));
}

void RefusedRows::add_mistake(const Refusal& refusal, FilePosition position) {
    RefusedRow row{.line = position.line,
                   .column = position.column,
                   .rule = refusal.rule,
                   .message = refusal.message,
                   .hint = refusal.hint};
    if (refusal.rule.empty()) row.kind = ErrorKind::malformed;
    m_rows.push_back(std::move(row));
}

void RefusedRows::add(ErrorKind kind, std::string message, std::string hint, std::string iccid,
                      std::size_t line) {
    m_rows.push_back({.kind = kind,
                      .iccid = std::move(iccid),
                      .line = given(line),
                      .message = std::move(message),
                      .hint = std::move(hint)});
}

void RefusedRows::add(const Error& error, std::string iccid, std::size_t line) {
    add(error.kind(), error.message(), error.hint(), std::move(iccid), line);
    m_rows.back().rule = error.rule();
}

const RefusedRow& RefusedRows::foremost() const {
    for (const ErrorKind kind : {ErrorKind::not_found, ErrorKind::malformed, ErrorKind::unexpected_state}) {
        const auto found = std::ranges::find(m_rows, kind, &RefusedRow::kind);
        if (found != m_rows.end()) return *found;
    }
    return m_rows.front();
}

void RefusedRows::sort() {
    std::ranges::stable_sort(m_rows, {}, [](const RefusedRow& row) {
        return std::pair{row.line.value_or(0), row.column.value_or(0)};
    });
}

std::vector<RefusedRow> RefusedRows::take() {
    sort();
    return std::exchange(m_rows, {});
}

void RefusedRows::throw_if_any() {
    if (m_rows.empty()) return;
    sort();
    const RefusedRow& first = foremost();
    Error error{first.kind, first.message, first.hint};
    error.with_rule(first.rule);
    if (!first.iccid.empty()) error.with_sim(first.iccid);
    if (first.line) error.with_line(*first.line);
    if (first.column) error.with_column(*first.column);
    if (m_rows.size() > 1 || first.line || m_of_batch) error.with_refused(std::move(m_rows));
    throw Error{error};
}

}  // namespace simprof
