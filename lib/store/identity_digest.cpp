#include "lib/store/identity_digest.hpp"

#include "lib/store/number_bytes.hpp"

namespace simprof {

void IdentityDigest::add(Iccid iccid, const SimIdentity& identity) {
    add(iccid, identity.imsi ? identity.imsi->key() : 0, identity.msisdn ? identity.msisdn->key() : 0,
        identity.group, identity.label);
}

void IdentityDigest::add(Iccid iccid, const SmallIdentity& identity, const TextPool& texts) {
    add(iccid, identity.imsi, identity.msisdn, texts.at(identity.group), texts.at(identity.label));
}

void IdentityDigest::add(Iccid iccid, std::int64_t imsi, std::int64_t msisdn, std::string_view group,
                         std::string_view label) {
    m_bytes.clear();
    append_number(m_bytes, iccid.key() - m_last_iccid);
    append_number(m_bytes, imsi);
    append_number(m_bytes, msisdn);
    for (const std::string_view text : {group, label}) {
        append_number(m_bytes, static_cast<std::int64_t>(text.size()));
        m_bytes += text;
    }
    m_hash.add(m_bytes);
    m_last_iccid = iccid.key();
}

std::string IdentityDigest::finish() {
    if (m_last_iccid == 0) return {};
    return m_hash.finish();
}

}  // namespace simprof
