#pragma once

#include "cli/session/list_wish.hpp"
#include "lib/operations/look/schedule_views.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// The SIMs of a schedule that are wanted, in the order that is wanted, by the fields that are wanted. There
/// may be a million: what SIMs share is written once.
class ScheduleRows {
public:
    /// How a cell is written; an empty one is absent.
    using Form = std::function<std::string(const std::string&)>;

    /// `fields`: those of a row where none are wished for. Throws Error (malformed): a field that rows do not
    /// have. The schedule has to live as long.
    ScheduleRows(const ScheduleView& schedule, const ListWish& wish, const std::vector<std::string>& fields,
                 Form form);

    [[nodiscard]] const std::vector<std::string>& fields() const { return m_fields; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// One cell a field, until the next call.
    [[nodiscard]] const std::vector<std::string_view>& operator[](std::size_t n);

private:
    const std::vector<ScheduledChange>& m_changes;
    const std::vector<ScheduledSim>& m_sims;
    std::vector<std::string> m_fields;
    Form m_form;
    std::vector<std::vector<std::string>> m_shared;  ///< cells, by change; the ICCID's are empty
    std::vector<std::size_t> m_order;                ///< empty: as they stand
    std::size_t m_size;
    std::string m_iccid;
    std::vector<std::string_view> m_cells;
};

}  // namespace simprof::cli
