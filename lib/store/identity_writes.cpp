#include "lib/store/identity_writes.hpp"

namespace simprof {

namespace {

template <typename Number>
std::int64_t key_of(const std::optional<Number>& number) {
    return number ? number->key() : 0;
}

}  // namespace

SmallIdentity packed(const SimIdentity& identity, TextPool& texts) {
    return {key_of(identity.imsi), key_of(identity.msisdn), texts.add(identity.group),
            texts.add(identity.label)};
}

SimIdentity unpacked(const SmallIdentity& identity, const TextPool& texts) {
    SimIdentity whole;
    if (identity.imsi != 0) whole.imsi = Imsi::from_key(identity.imsi);
    if (identity.msisdn != 0) whole.msisdn = Msisdn::from_key(identity.msisdn);
    whole.group = texts.at(identity.group);
    whole.label = texts.at(identity.label);
    return whole;
}

void IdentityWrites::add(Iccid iccid, const std::optional<SimIdentity>& before, const SimIdentity& after) {
    if (before) m_befores.push_back(*before);
    const auto place = before ? static_cast<std::uint32_t>(m_befores.size()) : 0;
    m_entries.push_back({iccid, packed(after, m_texts), place});
}

IdentityWrite IdentityWrites::operator[](std::size_t n) const {
    const Entry& entry = m_entries[n];
    IdentityWrite write{entry.iccid, {}, unpacked(entry.after, m_texts)};
    if (entry.before != 0) write.before = m_befores[entry.before - 1];
    return write;
}

}  // namespace simprof
