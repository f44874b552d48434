#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/request.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/sims/judgement.hpp"
#include "lib/rules/verdict.hpp"

namespace simprof {

/// REQ-4: a later request changed the same SIM, or the same profile, and is in force.
[[nodiscard]] Refusal sim_changed_since(const Request& later);
[[nodiscard]] Refusal profile_changed_since(const ServiceProfile& profile, const Request& later);

/// REQ-4: what the request did is taken back already, by that one.
[[nodiscard]] Refusal sim_taken_back(const Request& by);
/// The same of all that it did.
[[nodiscard]] Refusal request_taken_back(RequestNumber number, const Request& by);
[[nodiscard]] Refusal profile_taken_back(const ServiceProfile& profile, const Request& by);

/// REQ-4: a request that brought a SIM into the store cannot be taken back for it.
[[nodiscard]] Refusal brought_by_request();

/// REQ-4, CAT-5: a catalogue that was applied stays.
[[nodiscard]] Refusal catalogue_only_grows();

/// Whether a refusal to go back stays whatever is done: the life cycle has no such step, or the thing cannot
/// go. A missing twin (ALN-2) or an archived profile (MIG-9) can be mended.
[[nodiscard]] bool is_for_good(const Refusal& refusal);

/// REQ-4: brings a SIM back from the state that a request left it in to the one that it found, by the rules
/// of the steps that lead there: STA-2, STA-4, MIG-9, OPT-3, MIG-8, ALN-2 in this order; options at once, a
/// plan by MIG-2 to MIG-5. A deviation that is restored needs no reason of its own (DEV-3): it had one.
[[nodiscard]] Judgement judge_reversion(const ServiceState& state, const ServiceState& found,
                                        const Catalogue& catalogue, Day today);

}  // namespace simprof
