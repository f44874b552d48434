#include "lib/store/identity_writes.hpp"

#include <algorithm>

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
    if (before) m_befores.push_back({iccid, *before});
    m_entries.push_back({iccid, packed(after, m_texts)});
}

void IdentityWrites::sort() {
    std::ranges::sort(m_entries, {}, &Entry::iccid);
    std::ranges::sort(m_befores, {}, &Before::iccid);
}

const SimIdentity* IdentityWrites::before(std::size_t n) const {
    const Iccid iccid = m_entries[n].iccid;
    const auto found = std::ranges::lower_bound(m_befores, iccid, {}, &Before::iccid);
    return found != m_befores.end() && found->iccid == iccid ? &found->identity : nullptr;
}

IdentityWrite IdentityWrites::operator[](std::size_t n) const {
    IdentityWrite write{m_entries[n].iccid, {}, unpacked(m_entries[n].after, m_texts)};
    if (const SimIdentity* known = before(n)) write.before = *known;
    return write;
}

}  // namespace simprof
