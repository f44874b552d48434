#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/arrivals/arrival.hpp"

#include <optional>
#include <string>

namespace simprof {

/// Writes everything that a row says of services to `key`: rows with the same key mean the same.
void write_key(const SimRecord& record, std::string& key);
/// The other way; the record looks into `key`.
void read_key(std::string_view key, SimRecord& record);

/// Turns what rows say of services into names that exist.
class ReportedServicesReader {
public:
    /// What is typed: `profile` for rows that need one (IMP-4), `status` for rows that give none (IMP-3).
    /// Throws Error (not_found).
    explicit ReportedServicesReader(const Catalogue& catalogue,
                                    const std::optional<std::string>& profile = {},
                                    const std::optional<std::string>& status = {});

    struct Read {
        ReportedServices services;
        bool takes_typed = false;  ///< the SIM gets the profile that is typed, or has it already
    };
    /// `state`: of a SIM that is stored, else null. Throws Error: unknown status, profile, plan (not_found),
    /// a status that is typed otherwise (IMP-3), a scheduled plan that is none.
    [[nodiscard]] Read read(const SimRecord& record, const ServiceState* state) const;

private:
    [[nodiscard]] std::optional<Status> read_status(const SimRecord& record) const;
    void take_typed_profile(const ServiceState* state, Read& result) const;
    const Catalogue& m_catalogue;
    const ServiceProfile* m_profile;
    std::optional<Status> m_status;
};

}  // namespace simprof
