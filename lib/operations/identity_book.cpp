#include "lib/operations/identity_book.hpp"

#include "lib/rules/identity.hpp"
#include "lib/rules/profile.hpp"

namespace simprof {

namespace {

template <typename Number>
MaybeRefusal claim_number(Snapshot& snapshot, std::unordered_map<std::int64_t, Iccid>& claimed, Iccid iccid,
                          const std::optional<Number>& number, std::string_view kind) {
    if (!number) return {};
    const auto [place, is_new] = claimed.try_emplace(number->key(), iccid);
    if (!is_new && place->second != iccid) return number_taken(kind, number->digits(), place->second);
    const auto holder = snapshot.sim_with(*number);
    if (holder && *holder != iccid) return number_taken(kind, number->digits(), *holder);
    return {};
}

}  // namespace

MaybeRefusal IdentityBook::claim(Iccid iccid, const SimIdentity& wanted) {
    if (auto refusal = claim_number(m_snapshot, m_imsis, iccid, wanted.imsi, "IMSI")) return refusal;
    return claim_number(m_snapshot, m_msisdns, iccid, wanted.msisdn, "MSISDN");
}

MaybeRefusal judge_text(std::string_view what, std::string_view text) {
    return text.empty() ? std::nullopt : judge_name(what, text);
}

}  // namespace simprof
