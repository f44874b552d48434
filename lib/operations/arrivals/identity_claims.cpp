#include "lib/operations/arrivals/identity_claims.hpp"

#include "lib/model/number_order.hpp"
#include "lib/rules/arrivals/identity.hpp"
#include "lib/rules/catalogue/profile.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace simprof {

namespace {

template <typename Number>
std::vector<std::pair<Number, Iccid>> holders_of(Snapshot& snapshot, const std::vector<NumberClaim>& claims) {
    std::vector<Number> numbers;
    numbers.reserve(claims.size());
    for (const NumberClaim& claim : claims) numbers.push_back(Number::from_key(claim.key));
    return snapshot.sims_with(std::span<const Number>{numbers});
}

/// Those of the SIMs that are terminated.
std::set<Iccid> terminated_of(Snapshot& snapshot, const std::set<Iccid>& sims) {
    std::set<Iccid> terminated;
    const std::vector<Iccid> iccids(sims.begin(), sims.end());
    for (const StoredSim& sim : snapshot.find(iccids))
        if (snapshot.state(sim.state).status == Status::terminated) terminated.insert(sim.iccid);
    return terminated;
}

/// All claims of one number, the first line first, and who has the number now.
struct ContestedNumber {
    std::span<const NumberClaim> claims;
    std::optional<Iccid> holder;

    [[nodiscard]] bool holder_claims() const {
        return holder && std::ranges::find(claims, *holder, &NumberClaim::iccid) != claims.end();
    }
    [[nodiscard]] bool moves() const { return holder && claims.front().iccid != *holder; }
};

std::vector<NumberClaim>& by_number(std::vector<NumberClaim>& claims) {
    sort_by_number(claims, &NumberClaim::key);
    return claims;
}

template <typename Number>
class ClaimJudging {
public:
    ClaimJudging(Snapshot& snapshot, std::vector<NumberClaim>& claims, const NumberJudging& judging)
        : m_claims(by_number(claims)), m_judging(judging), m_holders(holders_of<Number>(snapshot, m_claims)) {
        std::set<Iccid> losing;
        each_number([&](const ContestedNumber& number) {
            if (number.moves()) losing.insert(*number.holder);
        });
        if (judging.terminated_give_up && !losing.empty()) m_terminated = terminated_of(snapshot, losing);
    }

    void judge(NumberKind kind) {
        each_number([&](const ContestedNumber& number) { judge(kind, number); });
    }

private:
    /// Claims and holders are sorted by number.
    template <typename Visit>
    void each_number(const Visit& visit) {
        auto holder = m_holders.begin();
        for (auto first = m_claims.begin(); first != m_claims.end();) {
            const auto end = std::ranges::find_if(
                first, m_claims.end(), [&](const NumberClaim& claim) { return claim.key != first->key; });
            if (end - first > 1) std::ranges::stable_sort(first, end, {}, &NumberClaim::line);
            while (holder != m_holders.end() && holder->first.key() < first->key) ++holder;
            const bool is_held = holder != m_holders.end() && holder->first.key() == first->key;
            visit(ContestedNumber{{first, end}, is_held ? std::optional{holder->second} : std::nullopt});
            first = end;
        }
    }

    void judge(NumberKind kind, const ContestedNumber& number) {
        const NumberClaim& first = number.claims.front();
        const auto keeper = keeper_of(number);
        for (const NumberClaim& claim : number.claims) {
            const Iccid owner = keeper.value_or(first.iccid);
            if (claim.iccid != owner) m_judging.refuse(claim, number_taken(kind, claim.key, owner));
        }
        if (!keeper && number.moves())
            m_judging.pass({kind, *number.holder, first, !m_judging.leaves(*number.holder, first.key)});
    }

    /// The SIM that has the number and does not leave it to another.
    [[nodiscard]] std::optional<Iccid> keeper_of(const ContestedNumber& number) const {
        if (!number.holder || number.holder_claims()) return number.holder;
        if (m_judging.leaves(*number.holder, number.claims.front().key)) return {};
        if (m_judging.terminated_give_up && m_judging.ends(*number.holder)) return {};
        return m_terminated.contains(*number.holder) ? std::nullopt : number.holder;
    }

    std::vector<NumberClaim>& m_claims;
    const NumberJudging& m_judging;
    std::vector<std::pair<Number, Iccid>> m_holders;
    std::set<Iccid> m_terminated;
};

}  // namespace

std::string_view to_string(NumberKind kind) { return kind == NumberKind::imsi ? "IMSI" : "MSISDN"; }

Refusal number_taken(NumberKind kind, std::int64_t key, Iccid holder) {
    const std::string digits =
        kind == NumberKind::imsi ? Imsi::from_key(key).digits() : Msisdn::from_key(key).digits();
    return number_taken(to_string(kind), digits, holder);
}

void judge_numbers(Snapshot& snapshot, NumberKind kind, std::vector<NumberClaim>& claims,
                   const NumberJudging& judging) {
    if (kind == NumberKind::imsi)
        ClaimJudging<Imsi>{snapshot, claims, judging}.judge(kind);
    else
        ClaimJudging<Msisdn>{snapshot, claims, judging}.judge(kind);
}

MaybeRefusal judge_text(NameOf kind, std::string_view text) {
    return text.empty() ? std::nullopt : judge_name(kind, text);
}

}  // namespace simprof
