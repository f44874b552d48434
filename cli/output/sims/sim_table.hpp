#pragma once

#include "cli/output/show/table_layout.hpp"
#include "cli/output/sims/sim_output.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// SIMs as a table for people. Like its layout it sees each SIM twice and keeps none.
class SimTable {
public:
    explicit SimTable(SimColumns columns);
    void see(const SimView& sim);
    /// After the last one: the titles.
    [[nodiscard]] std::string settled(int width, bool color);
    /// The last line: how many SIMs, `of` how many, and what there was no room for.
    [[nodiscard]] std::string closing(std::int64_t of, std::optional<Day> as_of) const;
    void append(std::string& out, const SimView& sim) { m_layout.append_row(out, cells_of(sim)); }

private:
    /// What the columns say of SIMs of one state, safe to show.
    struct Shared {
        std::shared_ptr<const ServicesView> services;  ///< keeps the key alive
        std::vector<std::string> head;                 ///< status, profile
        std::vector<std::string> plans;                ///< plan, the one to come and from when
        std::vector<std::string> options;
    };
    [[nodiscard]] Sentence what_is_seen(std::int64_t of) const;
    const Shared& shared(const SimView& sim);
    /// Valid until the next call.
    const std::vector<std::string_view>& cells_of(const SimView& sim);
    const std::vector<std::string_view>& chosen_cells(const SimView& sim);

    struct Seen {
        std::int64_t sims = 0;
        std::int64_t to_come = 0;
        std::int64_t deviated = 0;
    };
    SimColumns m_columns;
    Seen m_seen;
    TableLayout m_layout;
    std::unordered_map<const ServicesView*, Shared> m_shared;
    std::vector<std::string> m_own;  ///< what only the SIM at hand says
    std::vector<std::string_view> m_cells;
};

}  // namespace simprof::cli
