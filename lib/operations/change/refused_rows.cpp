#include "lib/operations/change/refused_rows.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace simprof {

namespace {

/// Of texts that are each said of one row only, these many are remembered.
constexpr std::size_t most_known = 1'000;

/// The one kind of all rows; rows of several kinds are refused.
ErrorKind kind_of(const std::vector<RefusedRow>& rows) {
    const ErrorKind kind = rows.front().why->kind;
    const bool one = std::ranges::all_of(rows, [&](const RefusedRow& row) { return row.why->kind == kind; });
    return one ? kind : ErrorKind::refused;
}

}  // namespace

void RefusedRows::add_sim(const Refusal& refusal, std::optional<Iccid> sim, std::size_t line,
                          std::size_t column) {
    add_sim(shared(refusal), sim, line);
    m_rows.back().column = static_cast<std::uint32_t>(column);
}

void RefusedRows::add_sim(std::shared_ptr<const Refusal> refusal, std::optional<Iccid> sim,
                          std::size_t line) {
    m_rows.push_back({std::move(refusal), sim, static_cast<std::uint32_t>(line)});
}

void RefusedRows::add_mistake(const Refusal& refusal, FilePosition position) {
    Refusal mistake = refusal;
    if (mistake.rule.empty()) mistake.kind = ErrorKind::malformed;
    m_rows.push_back({shared(mistake),
                      {},
                      static_cast<std::uint32_t>(position.line),
                      static_cast<std::uint32_t>(position.column)});
}

void RefusedRows::add(ErrorKind kind, Sentence message, Sentence hint, std::optional<Iccid> sim,
                      std::size_t line) {
    add_sim({{}, std::move(message), std::move(hint), kind}, sim, line);
}

void RefusedRows::add(const Error& error, std::optional<Iccid> sim, std::size_t line) {
    add_sim(error.refusal(), sim, line, error.column().value_or(0));
}

void RefusedRows::add(RefusedRows&& others) {
    if (m_files.empty()) m_files = std::move(others.m_files);
    m_rows.insert(m_rows.end(), std::make_move_iterator(others.m_rows.begin()),
                  std::make_move_iterator(others.m_rows.end()));
    others.m_rows.clear();
}

std::shared_ptr<const Refusal> RefusedRows::shared(const Refusal& refusal) {
    const auto known = m_known.find(refusal.message.english());
    if (known != m_known.end() && *known->second == refusal) return known->second;
    auto kept = std::make_shared<const Refusal>(refusal);
    if (m_known.size() < most_known) m_known.try_emplace(kept->message.english(), kept);
    return kept;
}

std::vector<RefusedRow> RefusedRows::take() {
    std::ranges::stable_sort(m_rows, {}, [](const RefusedRow& row) {
        return std::tuple{row.line, row.column, row.sim};
    });
    return std::exchange(m_rows, {});
}

void RefusedRows::throw_if_any() {
    if (!m_rows.empty()) throw error_of(take()).with_files(m_files);
}

Error error_of(std::vector<RefusedRow> rows, bool of_batch) {
    const RefusedRow first = rows.front();
    Refusal why = *first.why;
    if (first.sim && rows.size() == 1) why.hint = why.hint.with("sim", first.sim->digits());
    Error error{why};
    error.of_kind(kind_of(rows));
    if (first.sim) error.with_sim(first.sim->digits());
    if (first.line > 0) error.with_line(first.line);
    if (first.column > 0) error.with_column(first.column);
    if (rows.size() > 1 || first.line > 0 || of_batch) error.with_refused(std::move(rows));
    return error;
}

}  // namespace simprof
