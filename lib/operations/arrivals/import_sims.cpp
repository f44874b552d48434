#include "lib/operations/arrivals/import_sims.hpp"

#include "lib/operations/arrivals/import_rows.hpp"
#include "lib/operations/arrivals/reported_services.hpp"
#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/operations/history/history.hpp"
#include "lib/operations/select/selection.hpp"
#include "lib/rules/arrival.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <span>

namespace simprof {

namespace {

constexpr std::size_t smallest_part = 100'000;

/// Judges rows, each beside its SIM as it is stored, and gathers what they come to.
class Import {
public:
    Import(Snapshot& snapshot, RequestKind kind, const ImportSettings& settings, bool has_profiles, Day today)
        : m_snapshot(snapshot),
          m_settings(settings),
          m_today(today),
          m_services(snapshot.catalogue(), settings.profile, has_profiles),
          m_change(start_change(snapshot, kind, today)) {}

    /// All rows that can be judged, by number; in parts, so that their numbers take little room.
    void judge(const ImportRows& rows) {
        make_room(rows.rows().size());
        const std::span all{rows.rows()};
        const std::size_t part = std::max(all.size() / 4, smallest_part);
        for (std::size_t from = 0; from < all.size(); from += part)
            judge_part(rows, all.subspan(from, std::min(part, all.size() - from)));
    }

    Change finish(RefusedRows& refused, std::vector<std::string> warnings) {
        for (RefusedRow& row : m_refused.take()) refused.add(std::move(row));
        if (!m_settings.keep_going) refused.throw_if_any();
        ChangeSummary& summary = m_change.report.summary;
        summary.selected = static_cast<std::int64_t>(m_change.report.sims.size());
        if (m_without_profile > 0) {
            warnings.push_back(
                fmt::format("{} SIMs have a status that needs a profile, and the file names none: they are "
                            "stored as available. Say --to PROFILE to "
                            "give them one.",
                            m_without_profile));
        }
        complete(m_change, refused, std::move(warnings), m_today);
        return std::move(m_change);
    }

private:
    struct Judged {
        std::uint32_t index = 0;  ///< of the outcome
        bool without_profile = false;
        std::optional<Error> error;  ///< the file says what cannot be
    };

    void make_room(std::size_t sims) {
        m_change.report.sims.reserve(sims);
        m_change.writes.sims.reserve(sims);
        m_change.writes.identities.reserve(sims);
    }

    void judge_part(const ImportRows& rows, std::span<const ImportRow> part) {
        std::vector<Iccid> iccids;
        iccids.reserve(part.size());
        for (const ImportRow& row : part) iccids.push_back(row.iccid);
        auto next = part.begin();
        m_snapshot.states();  // which are looked at in the visit
        m_snapshot.find(iccids, [&](const StoredSim& stored, const SimIdentity& identity) {
            for (; next->iccid < stored.iccid; ++next) add_new(rows, *next);
            add_stored(rows, *next++, stored, identity);
        });
        for (; next != part.end(); ++next) add_new(rows, *next);
    }

    void add_new(const ImportRows& rows, const ImportRow& row) {
        const Judged& judged = judgement(rows, row, StateNumber::none);
        if (!passes(judged, row)) return;
        count(judged, row, true);
        m_change.writes.sims.push_back(
            {StoredSim{row.iccid}, judged.index, m_change.report.outcomes[judged.index].deviation});
        m_change.writes.identities.add(row.iccid, {}, rows.identity(row, {}));
    }

    void add_stored(const ImportRows& rows, const ImportRow& row, const StoredSim& stored,
                    const SimIdentity& before) {
        const Judged& judged = judgement(rows, row, stored.state);
        if (!passes(judged, row)) return;
        const SharedOutcome& outcome = m_change.report.outcomes[judged.index];
        const SimIdentity after = rows.identity(row, before);
        const auto renamed = identity_differences(row.iccid, before, after);
        const bool services_change = outcome.outcome == Outcome::changed;
        const bool changes = services_change || !renamed.empty();
        if (changes && !m_settings.update) return refuse(differs(row.iccid, renamed, outcome), row);
        count(judged, row, changes);
        if (services_change) m_change.writes.sims.push_back({stored, judged.index, outcome.deviation});
        if (renamed.empty()) return;
        m_change.report.sims.back().shared = m_outcomes.renamed(judged.index);
        m_change.writes.identities.add(row.iccid, before, after);
        m_change.report.identities.insert(m_change.report.identities.end(), renamed.begin(), renamed.end());
    }

    /// Rows that say the same about SIMs in the same state share one judgement.
    const Judged& judgement(const ImportRows& rows, const ImportRow& row, StateNumber state) {
        const auto [place, is_new] = m_judged.try_emplace({state, row.wish});
        if (is_new) {
            try {
                judge(rows.wish(row).record, state, place->second);
            } catch (const Error& error) {
                place->second.error = error;
            }
        }
        return place->second;
    }

    void judge(const SimRecord& record, StateNumber number, Judged& judged) {
        const ServiceState* state = number == StateNumber::none ? nullptr : &m_snapshot.state(number);
        const auto [reported, without_profile] = m_services.read(record, state);
        const Catalogue& catalogue = m_snapshot.catalogue();
        const Judgement judgement = state ? judge_report(*state, reported, catalogue, m_today)
                                          : judge_arrival(reported, catalogue, m_today);
        judged.index = m_outcomes.add(judgement, catalogue, m_today);
        judged.without_profile = without_profile;
    }

    bool passes(const Judged& judged, const ImportRow& row) {
        if (judged.error) {
            refuse(*judged.error, row);
            return false;
        }
        const SharedOutcome& outcome = m_change.report.outcomes[judged.index];
        if (outcome.outcome != Outcome::refused) return true;
        m_refused.add_sim({outcome.rule, outcome.message, outcome.hint, outcome.kind}, row.iccid, row.line);
        return false;
    }

    void refuse(const Error& error, const ImportRow& row) {
        m_refused.add(error, row.iccid.digits(), row.line);
    }

    static Error differs(Iccid iccid, const std::vector<IdentityDifference>& renamed,
                         const SharedOutcome& outcome) {
        std::vector<std::string_view> parts;
        if (outcome.status) parts.emplace_back("status");
        if (outcome.profile) parts.emplace_back("profile");
        if (outcome.plan) parts.emplace_back("plan");
        if (!outcome.options.empty()) parts.emplace_back("options");
        for (const IdentityDifference& difference : renamed) parts.emplace_back(difference.part);
        return {ErrorKind::refused,
                fmt::format("SIM {} is in the store already and differs ({}).", iccid.digits(),
                            fmt::join(parts, ", ")),
                "Say --update to take over what the file says, or leave the row out."};
    }

    void count(const Judged& judged, const ImportRow& row, bool changes) {
        ChangeSummary& summary = m_change.report.summary;
        const SharedOutcome& outcome = m_change.report.outcomes[judged.index];
        m_change.report.sims.push_back({row.iccid, judged.index, row.line});
        ++(changes ? summary.changed : summary.unchanged);
        m_without_profile += judged.without_profile ? 1 : 0;
        count_plans(summary, outcome, m_today);
    }

    Snapshot& m_snapshot;
    const ImportSettings& m_settings;
    Day m_today;
    ReportedServicesReader m_services;
    Change m_change;
    SharedOutcomes m_outcomes{m_change};
    RefusedRows m_refused;
    std::map<std::pair<StateNumber, std::uint32_t>, Judged> m_judged;
    std::int64_t m_without_profile = 0;
};

/// `read` hands all rows to the reader, and gives what people should know about the file.
template <typename Read>
Change import_rows(Snapshot& snapshot, Import& import, const ImportSettings& settings, const Read& read) {
    RefusedRows refused;
    std::vector<std::string> warnings;
    {
        ImportRows rows{snapshot, refused,
                        settings.strict ? WrongCheckDigit::refused : WrongCheckDigit::warned_of};
        warnings = read(rows);
        rows.finish(warnings);
        import.judge(rows);
    }
    return import.finish(refused, std::move(warnings));
}

}  // namespace

Change import_sims(Snapshot& snapshot, SimRecords& records, const ImportSettings& settings, Day today) {
    Import import{snapshot, RequestKind::sim_import, settings, records.has_profiles(), today};
    return import_rows(snapshot, import, settings, [&](ImportRows& rows) {
        while (const SimRecord* record = records.next()) rows.add(*record);
        return records.notices();
    });
}

Change add_sim(Snapshot& snapshot, const SimRecord& record, const ImportSettings& settings, Day today) {
    Import import{snapshot, RequestKind::sim_add, settings, true, today};
    return import_rows(snapshot, import, settings, [&](ImportRows& rows) {
        rows.add(record);
        return std::vector<std::string>{};
    });
}

}  // namespace simprof
