#include "lib/operations/import_sims.hpp"

#include "lib/operations/history.hpp"
#include "lib/operations/identity_book.hpp"
#include "lib/operations/reported_services.hpp"
#include "lib/operations/selection.hpp"
#include "lib/operations/sim_changes.hpp"
#include "lib/rules/arrival.hpp"
#include "lib/rules/batch.hpp"
#include "lib/rules/identity.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

/// What a row does to its SIM's identity.
struct IdentityRow {
    Iccid iccid;
    std::optional<SimIdentity> before;
    SimIdentity after;
};

/// Leaves the first of each run of equal numbers. (std::ranges::unique does not compile with clang 14.)
template <typename Things, typename Number>
void drop_repeated(Things& things, Number number) {
    const auto same = [&](const auto& one, const auto& other) { return number(one) == number(other); };
    things.erase(std::unique(things.begin(), things.end(), same), things.end());
}

template <typename Things, typename Number>
void sort_once_each(Things& things, Number number) {
    std::ranges::stable_sort(things, {}, number);
    drop_repeated(things, number);
}

/// Reads rows one by one and gathers what they come to.
class Import {
public:
    Import(Snapshot& snapshot, std::string kind, const ImportSettings& settings, bool has_profiles,
           Timing timing)
        : m_snapshot(snapshot),
          m_settings(settings),
          m_timing(timing),
          m_services(snapshot.catalogue(), settings.profile, has_profiles),
          m_identities(snapshot) {
        m_change.report.kind = std::move(kind);
        m_change.report.billing_zone = snapshot.billing_zone().name();
    }

    void add(const SimRecord& record) {
        if (record.problem) {
            m_refused.add(ErrorKind::malformed, record.problem->message, record.problem->hint, {},
                          record.line);
            return;
        }
        const auto iccid = number_of(record);
        if (!iccid) return;
        const auto stored = m_snapshot.find(std::span{&*iccid, 1});
        const auto sim = stored.empty() ? std::nullopt : std::optional{stored.front()};
        try {
            add_row(*iccid, sim, record);
        } catch (const Error& error) {
            refuse(error, *iccid, record.line);
        }
    }

    Change finish(const std::vector<std::string>& notices) {
        drop_repeats();
        m_refused.throw_if_any();
        sort();
        ChangeReport& report = m_change.report;
        report.warnings.insert(report.warnings.begin(), notices.begin(), notices.end());
        if (m_without_profile > 0) {
            report.warnings.push_back(
                fmt::format("{} SIMs have a status that needs a profile, and the file names none: they are "
                            "stored as available. Say --to PROFILE to "
                            "give them one.",
                            m_without_profile));
        }
        m_change.reached = report.summary.changed;
        return std::move(m_change);
    }

private:
    void refuse(const Error& error, Iccid iccid, std::size_t line) {
        const auto given = line == 0 ? std::nullopt : std::optional{line};
        if (error.kind() == ErrorKind::refused && error.code() != "refused") {
            m_refused.add_sim({std::string{error.code()}, error.message(), error.hint()}, iccid, given);
        } else {
            m_refused.add(error.kind(), error.message(), error.hint(), iccid.digits(), given);
        }
    }

    /// The SIM's number; a row that has an MSISDN only names a SIM of the store.
    std::optional<Iccid> number_of(const SimRecord& record) {
        const auto line = record.line == 0 ? std::nullopt : std::optional{record.line};
        if (!record.iccid) return by_msisdn(record);
        const auto iccid = read_iccid(*record.iccid);
        if (!iccid.accepted()) {
            m_refused.add_sim(iccid.refusal(), {}, line);
            return {};
        }
        if (auto refusal = judge_check_digit(iccid.value())) {
            if (m_settings.strict) {
                m_refused.add_sim(*refusal, iccid.value(), line);
            } else {
                m_change.report.warnings.push_back(refusal->message + " It is stored as it is. [IDN-2]");
            }
        }
        return iccid.value();
    }

    std::optional<Iccid> by_msisdn(const SimRecord& record) {
        const auto msisdn = read_msisdn(*record.msisdn);
        if (!msisdn.accepted()) {
            m_refused.add_sim(msisdn.refusal(), {}, record.line);
            return {};
        }
        const auto iccid = m_snapshot.sim_with(msisdn.value());
        if (!iccid) {
            m_refused.add(ErrorKind::not_found,
                          fmt::format("There is no SIM with the MSISDN {}.", msisdn.value().digits()),
                          "A new SIM needs its ICCID: import a file that has it.", {}, record.line);
        }
        return iccid;
    }

    void add_row(Iccid iccid, const std::optional<StoredSim>& sim, const SimRecord& record) {
        const IdentityRow identity = identity_row(iccid, sim, record);
        const std::uint32_t judged = judge(sim, record);
        const SharedOutcome& outcome = m_change.report.outcomes[judged];
        if (outcome.outcome == Outcome::refused)
            throw Error{Refusal{outcome.rule, outcome.message, outcome.hint}};
        const bool services_change = outcome.outcome == Outcome::changed;
        const bool identity_changes = !identity.before || *identity.before != identity.after;
        if (sim && !m_settings.update && (services_change || identity_changes))
            throw Error{differs(iccid, identity, outcome)};
        throw_if(m_identities.claim(iccid, identity.after));
        m_change.report.sims.push_back({iccid, judged, static_cast<std::uint32_t>(record.line)});
        if (services_change) write(sim.value_or(StoredSim{iccid}), judged);
        if (identity_changes) m_change.writes.identities.push_back({iccid, identity.before, identity.after});
    }

    IdentityRow identity_row(Iccid iccid, const std::optional<StoredSim>& sim, const SimRecord& record) {
        IdentityRow row{iccid, {}, {}};
        if (sim) row.before = row.after = m_snapshot.identity(iccid);
        if (record.imsi) row.after.imsi = read_imsi(*record.imsi).value_or_throw();
        if (record.msisdn) row.after.msisdn = read_msisdn(*record.msisdn).value_or_throw();
        if (record.group) row.after.group = *record.group;
        if (record.label) row.after.label = *record.label;
        throw_if(judge_text("group", row.after.group));
        throw_if(judge_text("label", row.after.label));
        return row;
    }

    /// Index of the outcome; rows that say the same about SIMs in the same state share one judgement.
    std::uint32_t judge(const std::optional<StoredSim>& sim, const SimRecord& record) {
        const StateNumber state = sim ? sim->state : StateNumber::none;
        std::string key = fmt::format("{} {}", static_cast<std::int64_t>(state), key_of(record));
        const auto known = m_judged.find(key);
        if (known != m_judged.end()) {
            m_without_profile += known->second.without_profile ? 1 : 0;
            return known->second.index;
        }
        const auto [reported, without_profile] =
            m_services.read(record, sim ? &m_snapshot.state(state) : nullptr);
        const Catalogue& catalogue = m_snapshot.catalogue();
        const Judgement judgement =
            sim ? judge_report(m_snapshot.state(state), reported, catalogue, m_timing.day)
                : judge_arrival(reported, catalogue, m_timing.day);
        const auto index = static_cast<std::uint32_t>(m_change.report.outcomes.size());
        m_change.report.outcomes.push_back(describe(judgement, catalogue, m_timing.day));
        m_change.writes.states.push_back(judgement.after);
        m_deviations.push_back(judgement.deviation);
        m_judged.emplace(std::move(key), Judged{index, without_profile});
        m_without_profile += without_profile ? 1 : 0;
        return index;
    }

    static Error differs(Iccid iccid, const IdentityRow& identity, const SharedOutcome& outcome) {
        std::string parts;
        const auto add = [&](std::string_view part) {
            parts += (parts.empty() ? "" : ", ") + std::string{part};
        };
        if (outcome.status) add("status");
        if (outcome.profile) add("profile");
        if (outcome.plan) add("plan");
        if (!outcome.options.empty()) add("options");
        for (const IdentityDifference& difference :
             identity_differences(iccid, *identity.before, identity.after))
            add(difference.part);
        return {ErrorKind::refused,
                fmt::format("SIM {} is in the store already and differs ({}).", iccid.digits(), parts),
                "Say --update to take over what the file says, or leave the row out."};
    }

    void write(const StoredSim& sim, std::uint32_t judged) {
        m_change.writes.sims.push_back({sim, judged, m_deviations[judged]});
    }

    /// BAT-2: a SIM twice in one file counts once where both rows come to the same.
    void drop_repeats() {
        auto& sims = m_change.report.sims;
        std::ranges::stable_sort(sims, {}, &SimOutcome::iccid);
        for (std::size_t i = 1; i < sims.size(); ++i) {
            if (sims[i].iccid != sims[i - 1].iccid) continue;
            if (sims[i].shared == sims[i - 1].shared && same_identity(sims[i].iccid)) {
                m_change.report.warnings.push_back(counted_once(sims[i].iccid));
            } else {
                const Iccid iccid = sims[i].iccid;
                m_refused.add_sim(two_targets(iccid, fmt::format("line {}", sims[i - 1].line),
                                              fmt::format("line {}", sims[i].line)),
                                  iccid, sims[i].line);
            }
        }
        drop_repeated(sims, [](const SimOutcome& sim) { return sim.iccid; });
    }

    bool same_identity(Iccid iccid) {
        const IdentityWrite* first = nullptr;
        for (const IdentityWrite& write : m_change.writes.identities) {
            if (write.iccid != iccid) continue;
            if (first && first->after != write.after) return false;
            first = &write;
        }
        return true;
    }

    void sort() {
        sort_once_each(m_change.writes.sims, [](const SimWrite& write) { return write.before.iccid; });
        sort_once_each(m_change.writes.identities, [](const IdentityWrite& write) { return write.iccid; });
        count();
    }

    void count() {
        ChangeReport& report = m_change.report;
        report.summary.selected = static_cast<std::int64_t>(report.sims.size());
        std::vector<Iccid> renamed;
        for (const IdentityWrite& write : m_change.writes.identities) renamed.push_back(write.iccid);
        for (const SimOutcome& sim : report.sims) {
            const SharedOutcome& outcome = report.outcomes[sim.shared];
            const bool changed =
                outcome.outcome == Outcome::changed || std::ranges::binary_search(renamed, sim.iccid);
            ++(changed ? report.summary.changed : report.summary.unchanged);
            if (outcome.plan && outcome.plan->effective > m_timing.day) ++report.summary.scheduled;
            if (outcome.superseded) ++report.summary.superseded;
            if (outcome.cancelled) ++report.summary.cancelled;
        }
        describe_identities();
    }

    void describe_identities() {
        for (const IdentityWrite& write : m_change.writes.identities) {
            if (!write.before) continue;
            const auto found = identity_differences(write.iccid, *write.before, write.after);
            m_change.report.identities.insert(m_change.report.identities.end(), found.begin(), found.end());
        }
    }

    struct Judged {
        std::uint32_t index;
        bool without_profile;
    };
    Snapshot& m_snapshot;
    const ImportSettings& m_settings;
    Timing m_timing;
    ReportedServicesReader m_services;
    IdentityBook m_identities;
    Change m_change;
    RefusedRows m_refused;
    std::unordered_map<std::string, Judged> m_judged;
    std::vector<DeviationChange> m_deviations;
    std::int64_t m_without_profile = 0;
};

}  // namespace

Change import_sims(Snapshot& snapshot, SimRecords& records, const ImportSettings& settings, Timing timing) {
    Import import{snapshot, "sim.import", settings, records.has_profiles(), timing};
    while (const SimRecord* record = records.next()) import.add(*record);
    return import.finish(records.notices());
}

Change add_sim(Snapshot& snapshot, const SimRecord& record, const ImportSettings& settings, Timing timing) {
    Import import{snapshot, "sim.add", settings, true, timing};
    import.add(record);
    return import.finish({});
}

}  // namespace simprof
