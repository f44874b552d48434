#include "lib/operations/arrivals/identity_claims.hpp"

#include "lib/rules/identity.hpp"
#include "lib/rules/profile.hpp"

#include <algorithm>
#include <tuple>

namespace simprof {

namespace {

template <typename Number>
std::vector<std::pair<Number, Iccid>> holders_of(Snapshot& snapshot, const std::vector<NumberClaim>& claims) {
    std::vector<Number> numbers;
    numbers.reserve(claims.size());
    for (const NumberClaim& claim : claims) numbers.push_back(Number::from_key(claim.key));
    return snapshot.sims_with(std::span<const Number>{numbers});
}

/// Claims by number, and the first line first; holders by number.
template <typename Number>
void judge(Snapshot& snapshot, std::vector<NumberClaim>& claims, std::string_view kind,
           const RefuseClaim& refuse) {
    std::ranges::sort(claims, {}, [](const NumberClaim& claim) { return std::tuple{claim.key, claim.line}; });
    const auto holders = holders_of<Number>(snapshot, claims);
    auto holder = holders.begin();
    const NumberClaim* first = nullptr;
    for (const NumberClaim& claim : claims) {
        const Number number = Number::from_key(claim.key);
        const auto refuse_for = [&](Iccid other) {
            refuse(claim, number_taken(kind, number.digits(), other));
        };
        while (holder != holders.end() && holder->first < number) ++holder;
        const bool is_held = holder != holders.end() && holder->first == number;
        if (is_held && holder->second != claim.iccid)
            refuse_for(holder->second);
        else if (first && first->key == claim.key && first->iccid != claim.iccid)
            refuse_for(first->iccid);
        if (!first || first->key != claim.key) first = &claim;
    }
}

}  // namespace

void judge_imsis(Snapshot& snapshot, std::vector<NumberClaim>& claims, const RefuseClaim& refuse) {
    judge<Imsi>(snapshot, claims, "IMSI", refuse);
}

void judge_msisdns(Snapshot& snapshot, std::vector<NumberClaim>& claims, const RefuseClaim& refuse) {
    judge<Msisdn>(snapshot, claims, "MSISDN", refuse);
}

MaybeRefusal judge_text(std::string_view what, std::string_view text) {
    return text.empty() ? std::nullopt : judge_name(what, text);
}

}  // namespace simprof
