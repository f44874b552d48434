#include "lib/operations/arrivals/edit_sim.hpp"

#include "lib/operations/arrivals/given_up_numbers.hpp"
#include "lib/operations/arrivals/identity_claims.hpp"
#include "lib/operations/select/sim_lookup.hpp"
#include "lib/operations/sims/sim_batch.hpp"
#include "lib/rules/arrivals/identity.hpp"
#include "lib/text/words/unseen_text.hpp"

namespace simprof {

namespace {

/// An empty text takes the former one away; one of blanks only is no text.
std::string wished_text(NameOf kind, const std::string& text) {
    const std::string_view cleaned = without_unseen_around(text);
    throw_if(judge_text(kind, cleaned.empty() ? text : cleaned));
    return std::string{cleaned};
}

SimIdentity wished(SimIdentity identity, const IdentityWish& wish) {
    if (wish.imsi)
        identity.imsi =
            wish.imsi->empty() ? std::nullopt : std::optional{read_imsi(*wish.imsi).value_or_throw()};
    if (wish.msisdn)
        identity.msisdn =
            wish.msisdn->empty() ? std::nullopt : std::optional{read_msisdn(*wish.msisdn).value_or_throw()};
    if (wish.group) identity.group = wished_text(NameOf::group, *wish.group);
    if (wish.label) identity.label = wished_text(NameOf::label, *wish.label);
    return identity;
}

/// IDN-4, STA-3: what terminated SIMs give up to it.
GivenUpNumbers judge_claims(Snapshot& snapshot, Iccid iccid, const SimIdentity& wanted) {
    GivenUpNumbers given_up;
    NumberJudging judging;
    judging.refuse = [](const NumberClaim&, const Refusal& refusal) { throw Error{refusal}; };
    judging.pass = [&](const NumberPassage& passage) { given_up.add(passage); };
    std::vector<NumberClaim> claims;
    if (wanted.imsi) claims.push_back({wanted.imsi->key(), iccid});
    judge_numbers(snapshot, NumberKind::imsi, claims, judging);
    claims.clear();
    if (wanted.msisdn) claims.push_back({wanted.msisdn->key(), iccid});
    judge_numbers(snapshot, NumberKind::msisdn, claims, judging);
    return given_up;
}

}  // namespace

Change edit_sim(Snapshot& snapshot, std::string_view number, const IdentityWish& wish, Day today) {
    const auto [sim, before] = find_sim_and_identity(snapshot, number);
    const Iccid iccid = sim.iccid;
    const SimIdentity after = wished(before, wish);
    throw_if(judge_new_numbers(snapshot.state(sim.state).status, before, after));
    const GivenUpNumbers given_up = judge_claims(snapshot, iccid, after);
    SimBatch batch{snapshot, RequestKind::sim_edit, today};
    batch.add({sim}, unchanged);
    batch.rename(before, after);
    Change change = batch.finish();
    given_up.write(snapshot, change.writes.identities);
    given_up.tell(change.report);
    return change;
}

}  // namespace simprof
