#include "lib/operations/arrivals/compare_sims.hpp"

#include "lib/operations/arrivals/import_rows.hpp"
#include "lib/operations/arrivals/reported_services.hpp"
#include "lib/operations/sims/sim_batch.hpp"
#include "lib/rules/arrivals/drift.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace simprof {

namespace {

/// The row without what a comparison leaves alone, but for the profile, which is told where it differs.
void leave_services(SimRecord& record) {
    record.imsi.reset();
    record.group.reset();
    record.label.reset();
    record.scheduled_plan.reset();
    record.scheduled_from.reset();
    if (record.iccid) record.msisdn.reset();
}

bool says_of_services(const SimRecord& record) {
    return record.status || record.plan || record.profile || !record.options.empty();
}

Sentence not_in_file(std::int64_t sims) {
    return said_of(sims, "1 SIM of the store is not in the file.",
                   "{count} SIMs of the store are not in the file.");
}

class PlatformReport {
public:
    using Rule = Judgement (*)(const ServiceState&, const ReportedServices&, const Catalogue&, Day);

    PlatformReport(Snapshot& snapshot, const ImportRows& rows, Rule rule, Day today)
        : m_snapshot(snapshot),
          m_rows(rows),
          m_rule(rule),
          m_today(today),
          m_reader(snapshot.catalogue()),
          m_changes(snapshot, RequestKind::sim_import, today) {}

    Change compare(RefusedRows refused, Warnings warnings) {
        const bool all_rows_are_read = refused.empty();
        judge();
        Comparison comparison;
        comparison.not_in_store = static_cast<std::int64_t>(m_not_in_store.count());
        comparison.other_profile = static_cast<std::int64_t>(m_other_profile.count());
        if (all_rows_are_read) comparison.not_in_file = living_sims() - m_living;
        m_not_in_store.append_to(warnings);
        m_other_profile.append_to(warnings);
        if (comparison.not_in_file.value_or(0) > 0) warnings.push_back(not_in_file(*comparison.not_in_file));
        Change change = m_changes.finish(std::move(refused), std::move(warnings));
        change.report.comparison = comparison;
        return change;
    }

private:
    /// What rows that say the same come to.
    struct Said {
        ReportedServices services;
        bool names_profile = false;
        ProfileId profile{};         ///< none where there is no profile of that name
        std::optional<Error> error;  ///< the file says what cannot be
    };

    void judge() {
        std::vector<Iccid> iccids;
        iccids.reserve(m_rows.rows().size());
        for (const ImportRow& row : m_rows.rows()) iccids.push_back(row.iccid);
        m_changes.expect(iccids.size());
        auto next = m_rows.rows().begin();
        m_snapshot.states();  // which are looked at in the visit
        m_snapshot.find(iccids, [&](const StoredSim& stored) {
            for (; next->iccid < stored.iccid; ++next) leave_out(*next);
            judge(*next++, stored);
        });
        for (; next != m_rows.rows().end(); ++next) leave_out(*next);
    }

    void leave_out(const ImportRow& row) {
        m_not_in_store.add([&] {
            return Warning{
                said("SIM {iccid} is not in the store and is not added.", "iccid"_is = row.iccid.digits()),
                {},
                row.iccid,
                row.line};
        });
    }

    void judge(const ImportRow& row, const StoredSim& stored) {
        const ServiceState& state = m_snapshot.state(stored.state);
        if (state.status != Status::terminated) ++m_living;
        const Said& said = what_is_said(row);
        if (said.error) return m_changes.reject(*said.error, {stored, row.line});
        note_profile(row, state, said);
        m_changes.add(
            {stored, row.line},
            [&](const ServiceState& before) {
                return m_rule(before, said.services, m_snapshot.catalogue(), m_today);
            },
            row.wish);
    }

    void note_profile(const ImportRow& row, const ServiceState& state, const Said& reported) {
        if (!reported.names_profile || state.profile == ProfileId::none || reported.profile == state.profile)
            return;
        m_other_profile.add([&] {
            return Warning{
                said("SIM {iccid} has the profile {profile} in the store, but {reported} in the file. It "
                     "keeps its own.",
                     "iccid"_is = row.iccid.digits(),
                     "profile"_is = m_snapshot.catalogue()[state.profile].name,
                     "reported"_is = *m_rows.wish(row).record.profile),
                {},
                row.iccid,
                row.line};
        });
    }

    const Said& what_is_said(const ImportRow& row) {
        const auto [place, is_new] = m_said.try_emplace(row.wish);
        if (is_new) read(m_rows.wish(row).record, place->second);
        return place->second;
    }

    void read(SimRecord record, Said& said) const {
        if (record.profile) {
            const ServiceProfile* profile = m_snapshot.catalogue().profile(*record.profile);
            said.names_profile = true;
            said.profile = profile ? profile->id : ProfileId::none;
            record.profile.reset();
        }
        try {
            said.services = m_reader.read(record, nullptr).services;
        } catch (const Error& error) {
            said.error = error;
        }
    }

    std::int64_t living_sims() {
        std::int64_t sims = 0;
        for (const StateUse& use : m_snapshot.states())
            if (use.state.status != Status::terminated) sims += use.sims;
        return sims;
    }

    Snapshot& m_snapshot;
    const ImportRows& m_rows;
    Rule m_rule;
    Day m_today;
    ReportedServicesReader m_reader;
    SimBatch m_changes;
    std::unordered_map<std::uint32_t, Said> m_said;  ///< by wish
    RepeatedWarning m_not_in_store{[](Readable others) {
        return said_of(others, "{count} more SIM is not in the store and is not added.",
                       "{count} more SIMs are not in the store and are not added.");
    }};
    RepeatedWarning m_other_profile{[](Readable others) {
        return said_of(
            others, "{count} more SIM has another profile in the store than in the file. It keeps its own.",
            "{count} more SIMs have another profile in the store than in the file. They keep their own.");
    }};
    std::int64_t m_living = 0;  ///< SIMs of the file that the store has, terminated ones aside
};

Change compare(Snapshot& snapshot, SimRecords& records, bool strict, PlatformReport::Rule rule, Day today) {
    RefusedRows refused;
    ImportRows rows{refused, strict ? WrongCheckDigit::refused : WrongCheckDigit::ignored};
    rows.stand_in(records.places());
    SimRecord services;
    bool compares = false;
    while (const SimRecord* record = records.next()) {
        services = *record;
        compares = compares || says_of_services(services);
        leave_services(services);
        rows.add(services);
    }
    if (rows.none_given()) throw Error{file_without_sims()};
    if (rows.any_readable() && !compares) throw Error{nothing_to_compare()};
    if (records.is_one_page_of_several()) throw Error{one_page_of_several()};
    Warnings warnings{records.notices().begin(), records.notices().end()};
    rows.finish(snapshot, warnings);
    PlatformReport report{snapshot, rows, rule, today};
    Change change = report.compare(std::move(refused), std::move(warnings));
    change.report.form = form_taken(records);
    return change;
}

}  // namespace

Change compare_sims(Snapshot& snapshot, SimRecords& records, bool strict, Day today) {
    return compare(snapshot, records, strict, judge_drift, today);
}

Change tell_differences(Snapshot& snapshot, SimRecords& records, bool strict, Day today) {
    return compare(snapshot, records, strict, judge_difference, today);
}

}  // namespace simprof
