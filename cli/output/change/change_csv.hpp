#pragma once

#include "cli/output/show/json.hpp"

#include <vector>

namespace simprof::cli {

class Session;

/// True where a change is told SIM by SIM.
[[nodiscard]] inline bool lists_sims(const ChangeReport& report) {
    return !report.profile && !report.former_clock && report.kind != RequestKind::catalogue_apply;
}

/// How the identities of SIMs change, asked for in the order of the SIMs.
class Identities {
public:
    explicit Identities(const ChangeReport& report)
        : m_next(report.identities.begin()), m_end(report.identities.end()) {}

    Json of(Iccid iccid) {
        Json identity = Json::object();
        while (m_next != m_end && m_next->iccid < iccid) ++m_next;
        for (; m_next != m_end && m_next->iccid == iccid; ++m_next)
            identity[m_next->part] = to_json(NameDifference{m_next->from, m_next->to});
        return identity;
    }

private:
    std::vector<IdentityDifference>::const_iterator m_next;
    std::vector<IdentityDifference>::const_iterator m_end;
};

/// A change as CSV: a row a SIM, or the one row of a profile or catalogue.
void print_change_csv(Session& session, const ChangeReport& report);

}  // namespace simprof::cli
