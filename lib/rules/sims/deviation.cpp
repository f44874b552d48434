#include "lib/rules/sims/deviation.hpp"

#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/schedule.hpp"

#include <unictype.h>
#include <unistr.h>

namespace simprof {

namespace {

Refusal reason_missing(const ServiceProfile& profile) {
    return {"DEV-3",
            said("The SIM follows its profile {profile}; deviating it ends the profile's control over it and "
                 "needs a reason.",
                 "profile"_is = profile.name),
            said("Say why with --reason TEXT (“…” only stands for it), or migrate the SIM to a profile that "
                 "has the wanted options.")};
}

}  // namespace

const OptionSet& options_of(const ServiceState& state, const Catalogue& catalogue) {
    static const OptionSet none;
    if (state.own_options) return *state.own_options;
    if (state.profile == ProfileId::none) return none;
    return *catalogue[state.profile].options;
}

bool is_reason(std::string_view text) {
    while (!text.empty()) {
        ucs4_t c = 0;
        const int taken = u8_mbtouc(&c, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        const bool is_dot = c == '.' || (c >= 0x2024 && c <= 0x2026);
        if (!is_dot && !uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_C))
            return true;
        text.remove_prefix(static_cast<std::size_t>(taken));
    }
    return false;
}

Judgement judge_deviation(const ServiceState& state, const OptionChanges& wanted, bool reason_given,
                          const Catalogue& catalogue, Day today) {
    const ServiceState now = folded(state, today);
    if (auto refusal = judge_status_for_service_change(now.status)) return refused_by(*refusal, now);
    const ServiceProfile& profile = catalogue[now.profile];
    const OptionSet& current = options_of(now, catalogue);
    const auto result = set_options(catalogue[profile.pack], current, wanted, OptionHolder::sim);
    if (!result.accepted()) return refused_by(result.refusal(), now);
    if (result.value() == current) return unchanged(now);                                   // DEV-5
    if (!now.deviated() && !reason_given) return refused_by(reason_missing(profile), now);  // DEV-3

    Judgement judgement = unchanged(now);
    judgement.outcome = Outcome::changed;
    judgement.remark = remark_for_status(now.status);
    if (!now.deviated()) judgement.deviation = DeviationChange::set;                  // DEV-1
    judgement.after.own_options = std::make_shared<const OptionSet>(result.value());  // DEV-2, DEV-4
    return judgement;
}

}  // namespace simprof
