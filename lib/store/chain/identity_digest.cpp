#include "lib/store/chain/identity_digest.hpp"

#include "lib/store/rows/number_bytes.hpp"

namespace simprof {

namespace {

constexpr std::size_t bytes_at_once = 16'000;

}  // namespace

void IdentityDigest::add(Iccid iccid, const SimIdentity& identity) {
    add(iccid, identity.imsi ? identity.imsi->key() : 0, identity.msisdn ? identity.msisdn->key() : 0,
        identity.group, identity.label);
}

void IdentityDigest::add(Iccid iccid, const SmallIdentity& identity, const TextPool& texts) {
    add(iccid, identity.imsi, identity.msisdn, texts.at(identity.group), texts.at(identity.label));
}

void IdentityDigest::add(Iccid iccid, std::int64_t imsi, std::int64_t msisdn, std::string_view group,
                         std::string_view label) {
    append_number(m_waiting, iccid.key() - m_last_iccid);
    append_number(m_waiting, imsi);
    append_number(m_waiting, msisdn);
    for (const std::string_view text : {group, label}) {
        append_number(m_waiting, static_cast<std::int64_t>(text.size()));
        m_waiting += text;
    }
    m_last_iccid = iccid.key();
    if (m_waiting.size() >= bytes_at_once) hash_waiting();
}

void IdentityDigest::hash_waiting() {
    m_hash.add(m_waiting);
    m_waiting.clear();
}

std::string IdentityDigest::finish() {
    if (m_last_iccid == 0) return {};
    hash_waiting();
    return m_hash.finish();
}

}  // namespace simprof
