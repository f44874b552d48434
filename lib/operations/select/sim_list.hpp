#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/operations/change/refused_rows.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// SIMs named one by one, on the command line or in a file, each read as it is added. Small: a row takes 16
/// bytes, so that a list may be long.
class SimList {
public:
    /// SIMs are named in other ways, too, so that a row of a file has to say which it is of. To be told
    /// before a file is begun.
    void stand_beside_others() { begin_file({}); }
    /// The rows of another file of the list are added from now on.
    void begin_file(const RowPlaces& places);
    /// The column that is read for the field where that line is; 0 where it has no name.
    [[nodiscard]] std::size_t column_of(SimField field, std::uint32_t line) const;

    /// An ICCID, with or without its check digit, or an MSISDN behind a +. `profile`: the row's own target.
    void add(std::string_view number, std::size_t line = 0, std::string_view profile = {});
    /// An MSISDN with or without its +.
    void add_msisdn(std::string_view number, std::size_t line = 0, std::string_view profile = {});
    /// A row of a file: by its ICCID, else by its MSISDN.
    void add(const SimRecord& record);

    struct Entry {
        std::int64_t number;   ///< the key of an ICCID; below 0: of an MSISDN, negated
        std::uint32_t line;    ///< counted in all files; 0 where there is none
        std::uint32_t target;  ///< index into `targets()`; 0: none
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Names of target profiles; the first is empty.
    [[nodiscard]] const std::vector<std::string>& targets() const { return m_targets; }
    /// An entry that a row names by an MSISDN, too.
    struct Beside {
        std::uint32_t entry;  ///< its index
        std::int64_t msisdn;  ///< the key
    };
    [[nodiscard]] const std::vector<Beside>& msisdns_beside() const { return m_msisdns_beside; }
    /// Indices of the entries whose ICCID came as a number, not as text (IDN-3).
    [[nodiscard]] const std::vector<std::uint32_t>& came_as_numbers() const { return m_came_as_numbers; }
    [[nodiscard]] bool names_targets() const { return m_targets.size() > 1; }
    [[nodiscard]] const RefusedRows& unreadable() const { return m_unreadable; }
    [[nodiscard]] bool empty() const { return m_entries.empty() && m_unreadable.empty(); }

private:
    /// Where the number cannot be read: its column is that of the field.
    void refuse(const Refusal& refusal, std::uint32_t line, SimField field);
    std::uint32_t target_index(std::string_view profile);
    [[nodiscard]] std::uint32_t newest_entry() const {
        return static_cast<std::uint32_t>(m_entries.size() - 1);
    }
    InputFiles m_files;
    std::vector<RowPlaces> m_places;  ///< of each file
    std::vector<Entry> m_entries;
    std::vector<Beside> m_msisdns_beside;
    std::vector<std::uint32_t> m_came_as_numbers;
    std::vector<std::string> m_targets{std::string{}};
    std::map<std::string, std::uint32_t, std::less<>> m_indices{{std::string{}, 0}};  ///< of `m_targets`
    RefusedRows m_unreadable;
};

}  // namespace simprof
