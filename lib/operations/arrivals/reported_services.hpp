#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/arrival.hpp"

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
    /// `profile`: for rows that need one and name none. `has_profiles`: the file can name profiles at all.
    ReportedServicesReader(const Catalogue& catalogue, const std::optional<std::string>& profile,
                           bool has_profiles);

    struct Read {
        ReportedServices services;
        bool without_profile = false;  ///< the file knows no profiles: taken as available
    };
    /// `state`: of a SIM that is stored, else null. Throws Error: unknown status, profile, plan (not_found),
    /// a scheduled plan that is none.
    [[nodiscard]] Read read(const SimRecord& record, const ServiceState* state) const;

private:
    void read_profile(const SimRecord& record, const ServiceState* state, Read& result) const;
    const Catalogue& m_catalogue;
    std::optional<std::string> m_profile;
    bool m_has_profiles;
};

}  // namespace simprof
