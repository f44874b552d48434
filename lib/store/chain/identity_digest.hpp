#pragma once

#include "lib/store/identity_writes.hpp"
#include "lib/store/rows/digest.hpp"

namespace simprof {

/// One hash over the identities that a request brought: those of its new SIMs, by number. Each goes into it
/// as what the ICCID's key is above the one before · IMSI · MSISDN (0: none) · group · label, texts with
/// their length before them.
class IdentityDigest {
public:
    void add(Iccid iccid, const SimIdentity& identity);
    void add(Iccid iccid, const SmallIdentity& identity, const TextPool& texts);
    /// The 32 bytes; none where no SIM was added.
    [[nodiscard]] std::string finish();

private:
    void add(Iccid iccid, std::int64_t imsi, std::int64_t msisdn, std::string_view group,
             std::string_view label);
    std::int64_t m_last_iccid = 0;
    void hash_waiting();
    std::string m_waiting;  ///< SIMs that are hashed together
    Sha256 m_hash;
};

}  // namespace simprof
