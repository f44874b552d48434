#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/operations/change/change.hpp"

#include <memory>
#include <optional>
#include <string>

namespace simprof {

struct ImportSettings {
    bool update = false;                 ///< existing SIMs take what the file says
    bool strict = false;                 ///< a wrong check digit is refused (IDN-2)
    std::optional<std::string> profile;  ///< for rows that need one (IMP-4)
    std::optional<std::string> status;   ///< of rows that give none (IMP-3)
};

struct ReadRows;

/// The rows of a file that were read before the store is looked at, so that nobody waits for that.
class ReadImport {
public:
    /// Throws Error (malformed): the file holds no SIM (IMP-5).
    ReadImport(SimRecords& records, const ImportSettings& settings);
    ReadImport(ReadImport&&) noexcept;
    ReadImport& operator=(ReadImport&&) noexcept;
    ~ReadImport();

    /// Empty after that.
    [[nodiscard]] std::unique_ptr<ReadRows> take();
    [[nodiscard]] const FormTaken& form() const { return m_form; }

private:
    std::unique_ptr<ReadRows> m_rows;
    FormTaken m_form;
};

/// Brings SIMs into the store, as a file or a platform reports them. Bad rows stand in the report as refused:
/// numbers that are none (IDN-1 to IDN-4), names that do not exist, what the rules of arrival
/// refuse, a SIM twice with different rows (BAT-2), and, but for `update`, existing SIMs that differ. Throws
/// Error (malformed): no row takes the profile that is typed (IMP-4), the file holds no SIM (IMP-5).
[[nodiscard]] Change import_sims(Snapshot& snapshot, ReadImport rows, const ImportSettings& settings,
                                 Day today);
[[nodiscard]] Change import_sims(Snapshot& snapshot, SimRecords& records, const ImportSettings& settings,
                                 Day today);

/// One SIM, as `sim add` names it.
[[nodiscard]] Change add_sim(Snapshot& snapshot, const SimRecord& record, const ImportSettings& settings,
                             Day today);

}  // namespace simprof
