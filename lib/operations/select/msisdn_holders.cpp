#include "lib/operations/select/msisdn_holders.hpp"

#include <algorithm>

namespace simprof {

std::optional<Iccid> MsisdnHolders::of(Msisdn msisdn) const {
    const auto found = std::ranges::lower_bound(m_holders, msisdn, {}, &std::pair<Msisdn, Iccid>::first);
    if (found == m_holders.end() || found->first != msisdn) return {};
    return found->second;
}

Refusal MsisdnHolders::nobody(Msisdn msisdn) {
    return {{},
            said("There is no SIM with the MSISDN {msisdn}.", "msisdn"_is = msisdn.digits()),
            said("Check the digits; a new SIM needs its ICCID: import a file that has it."),
            ErrorKind::not_found};
}

}  // namespace simprof
