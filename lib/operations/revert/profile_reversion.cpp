#include "lib/operations/revert/profile_reversion.hpp"

#include "lib/operations/history/reversions.hpp"
#include "lib/operations/profiles/profile_change_parts.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/rules/catalogue/catalogue.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/catalogue/profile.hpp"
#include "lib/rules/sims/reversion.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

/// A profile comes back to what it was before the request.
class ProfileReversion {
public:
    ProfileReversion(Snapshot& snapshot, const ProfileEntry& change, Day today)
        : m_snapshot(snapshot),
          m_change(change),
          m_profile(snapshot.catalogue()[change.profile]),
          m_today(today) {}

    Change judge() {
        throw_if(judge_in_force());
        if (!m_change.before) return remove();
        if (!m_change.after) return restore();
        if (m_change.archived_before != m_change.archived_after) return mark();
        return edit();
    }

private:
    /// REQ-4: what is in force on the profile is what was so when the request was made.
    MaybeRefusal judge_in_force() {
        const std::vector<ProfileEntry> history = m_snapshot.profile_history(m_profile.id);
        if (history.empty())
            throw Error{
                ErrorKind::store,
                said("The store is damaged: the profile {profile} has no history.",
                     "profile"_is = m_profile.name),
                said("`simprof store check` says more; `simprof store restore FILE` brings a backup back.")};
        const RequestNumber in_force = history.back().in_force_after;
        if (in_force == m_change.in_force_after) return {};
        if (in_force > m_change.request)
            return profile_changed_since(m_profile, m_snapshot.known_request(in_force));
        const auto changed_profile = [&](const Request& each) {
            return std::ranges::find(history, each.number, &ProfileEntry::request) != history.end();
        };
        const RequestNumber by =
            taken_back_by(reversions_of(m_snapshot, m_change.request), m_change.request, changed_profile);
        const RequestNumber last = history.back().request;
        return profile_taken_back(m_profile, m_snapshot.known_request(by == RequestNumber::none ? last : by));
    }

    Change remove() {
        throw_if(judge_profile_deletion(m_profile, count_sims_ever_given(m_snapshot, m_profile.id)));
        ServiceProfile removed = m_profile;
        removed.deleted = true;
        return mark_profile(m_snapshot, RequestKind::request_revert, std::move(removed),
                            ProfileEvent::deleted, m_today);
    }

    /// Options that the pack has gained since come as their defaults (CAT-5).
    Change restore() {
        throw_if(judge_profile_name(m_snapshot.catalogue(), m_profile.name));
        ServiceProfile restored = m_profile;
        restored.deleted = false;
        restored.options = std::make_shared<const OptionSet>(with_new_defaults(pack(), *m_profile.options));
        throw_if(judge_conflicts(pack(), *restored.options));
        return mark_profile(m_snapshot, RequestKind::request_revert, std::move(restored),
                            ProfileEvent::restored, m_today);
    }

    Change mark() {
        ServiceProfile marked = m_profile;
        marked.archived = m_change.archived_before;
        return mark_profile(m_snapshot, RequestKind::request_revert, std::move(marked),
                            m_change.archived_before ? ProfileEvent::archived : ProfileEvent::unarchived,
                            m_today);
    }

    Change edit() {
        const OptionSet options =
            judge_profile_edit(m_profile, pack(), m_change.before->values()).value_or_throw();
        return change_profile_options(m_snapshot, RequestKind::request_revert, m_profile, options, m_today);
    }

    [[nodiscard]] const ServicePack& pack() const { return m_snapshot.catalogue()[m_profile.pack]; }

    Snapshot& m_snapshot;
    const ProfileEntry& m_change;
    const ServiceProfile& m_profile;
    Day m_today;
};

}  // namespace

Change revert_profile(Snapshot& snapshot, const ProfileEntry& change, Day today) {
    return ProfileReversion{snapshot, change, today}.judge();
}

}  // namespace simprof
