#include "lib/operations/arrivals/import_sims.hpp"

#include "lib/language/lists.hpp"
#include "lib/operations/arrivals/import_rows.hpp"
#include "lib/operations/arrivals/reported_services.hpp"
#include "lib/operations/history/history.hpp"
#include "lib/operations/sims/sim_batch.hpp"
#include "lib/rules/arrivals/arrival.hpp"
#include "lib/rules/arrivals/identity.hpp"
#include "lib/rules/sims/schedule.hpp"

#include <algorithm>
#include <span>

namespace simprof {

namespace {

constexpr std::size_t smallest_part = 100'000;

/// A value of a part of a SIM; absent where it has none.
Sentence value_or_none(const std::optional<std::string>& value) {
    return value ? verbatim(*value) : said("none");
}

/// One part, as the store has it and as it is said to be. `part`: what a difference calls it, or an option.
Sentence both(std::string_view part, const std::optional<std::string>& stored,
              const std::optional<std::string>& given) {
    const Sentence now = value_or_none(stored);
    const Sentence then = value_or_none(given);
    const auto is = "stored"_is = now;
    const auto is_not = "given"_is = then;
    if (part == "status") return said("status is “{stored}”, not “{given}”", is, is_not);
    if (part == "profile") return said("profile is “{stored}”, not “{given}”", is, is_not);
    if (part == "plan") return said("plan is “{stored}”, not “{given}”", is, is_not);
    if (part == "label") return said("label is “{stored}”, not “{given}”", is, is_not);
    if (part == "group") return said("group is “{stored}”, not “{given}”", is, is_not);
    return said("{part} is “{stored}”, not “{given}”", "part"_is = part, is, is_not);
}

std::optional<std::string> name_in(const Catalogue& catalogue, ProfileId profile) {
    if (profile == ProfileId::none) return {};
    return catalogue[profile].name;
}

/// How an import begins.
struct ImportStart {
    Snapshot& snapshot;
    RequestKind kind;
    const ImportSettings& settings;
    Day today;
};

/// Judges rows, each beside its SIM as it is stored.
class Import {
public:
    explicit Import(const ImportStart& start)
        : m_snapshot(start.snapshot),
          m_kind(start.kind),
          m_settings(start.settings),
          m_today(start.today),
          m_services(start.snapshot.catalogue(), start.settings.profile, start.settings.status),
          m_batch(start.snapshot, start.kind, start.today) {}

    /// All rows that can be judged, by number; in parts, so that their numbers take little room.
    void judge(const ImportRows& rows) {
        m_batch.expect(rows.rows().size());
        const std::span all{rows.rows()};
        const std::size_t part = std::max(all.size() / 4, smallest_part);
        for (std::size_t from = 0; from < all.size(); from += part)
            judge_part(rows, all.subspan(from, std::min(part, all.size() - from)));
    }

    /// SIMs whose rows are refused.
    [[nodiscard]] const std::vector<Iccid>& refused_sims() const { return m_refused_sims; }

    /// Whether some row got the profile that is typed, or would have, or has it.
    [[nodiscard]] bool takes_typed() const { return m_takes_typed; }

    Change finish(RefusedRows unreadable, Warnings warnings) {
        return m_batch.finish(std::move(unreadable), std::move(warnings));
    }

private:
    /// Rows that say the same about SIMs in the same state share the judgement.
    auto judge_of(const ImportRows& rows, const ImportRow& row, const StoredSim& sim) {
        return [this, &rows, &row, &sim](const ServiceState& state) {
            try {
                return judge(rows.wish(row).record, sim.state, state);
            } catch (const Error& error) {
                return refused_by(error.refusal(), state);
            }
        };
    }

    void judge_part(const ImportRows& rows, std::span<const ImportRow> part) {
        std::vector<Iccid> iccids;
        iccids.reserve(part.size());
        for (const ImportRow& row : part) iccids.push_back(row.iccid);
        auto next = part.begin();
        m_snapshot.states();  // which are looked at in the visit
        m_snapshot.find(iccids, [&](const StoredSim& stored, const SimIdentity& identity) {
            for (; next->iccid < stored.iccid; ++next) add(rows, *next, StoredSim{next->iccid}, {});
            if (takes(rows, *next, stored, identity)) add(rows, *next, stored, identity);
            ++next;
        });
        for (; next != part.end(); ++next) add(rows, *next, StoredSim{next->iccid}, {});
    }

    void add(const ImportRows& rows, const ImportRow& row, const StoredSim& sim,
             const std::optional<SimIdentity>& before) {
        const SimIdentity after = rows.identity(row, before.value_or(SimIdentity{}));
        if (before) {
            if (const auto refusal = judge_new_numbers(m_snapshot.state(sim.state).status, *before, after))
                return reject(Error{*refusal}, row, sim);
        }
        const Outcome outcome = m_batch.add({sim, row.line}, judge_of(rows, row, sim), row.wish);
        m_batch.rename(before, after);
        if (outcome == Outcome::refused) m_refused_sims.push_back(row.iccid);
    }

    /// Whether a SIM that the store has may take what the row says.
    bool takes(const ImportRows& rows, const ImportRow& row, const StoredSim& stored,
               const SimIdentity& before) {
        if (m_settings.update) return true;
        const SharedOutcome& outcome = m_batch.judged(stored.state, row.wish, judge_of(rows, row, stored));
        if (outcome.outcome == Outcome::refused && !forbids_change(*outcome.refusal)) return true;
        if (outcome.outcome == Outcome::refused) {
            reject(cannot_be_taken_over(rows.wish(row).record, stored, *outcome.refusal), row, stored);
            return false;
        }
        const auto renamed = identity_differences(row.iccid, before, rows.identity(row, before));
        if (outcome.outcome == Outcome::unchanged && renamed.empty()) return true;
        reject(differs(renamed, outcome), row, stored);
        return false;
    }

    void reject(const Error& error, const ImportRow& row, const StoredSim& sim) {
        m_batch.reject(error, {sim, row.line});
        m_refused_sims.push_back(row.iccid);
    }

    Judgement judge(const SimRecord& record, StateNumber number, const ServiceState& state) {
        const bool is_new = number == StateNumber::none;
        const auto [reported, takes_typed] = m_services.read(record, is_new ? nullptr : &state);
        m_takes_typed = m_takes_typed || takes_typed;
        const Catalogue& catalogue = m_snapshot.catalogue();
        return is_new ? judge_arrival(reported, catalogue, m_today)
                      : judge_report(state, reported, catalogue, m_today);
    }

    [[nodiscard]] Error cannot_be_taken_over(const SimRecord& record, const StoredSim& stored,
                                             const Refusal& why) {
        const Catalogue& catalogue = m_snapshot.catalogue();
        const ServiceState& state = m_snapshot.state(stored.state);
        const ServiceState now = folded(state, m_today);
        const ReportedServices reported = m_services.read(record, &state).services;
        std::vector<Sentence> parts;
        if (reported.status && *reported.status != now.status)
            parts.push_back(
                both("status", std::string{to_string(now.status)}, std::string{to_string(*reported.status)}));
        if (reported.profile && reported.profile->id != now.profile)
            parts.push_back(both("profile", name_in(catalogue, now.profile), reported.profile->name));
        return is_there_and_differs(
            parts,
            said("Leave the row out. --update could not take it over: {reason}", "reason"_is = why.message));
    }

    [[nodiscard]] Error differs(const std::vector<IdentityDifference>& renamed,
                                const SharedOutcome& outcome) const {
        std::vector<Sentence> parts;
        if (outcome.status) parts.push_back(both("status", outcome.status->from, outcome.status->to));
        if (outcome.profile) parts.push_back(both("profile", outcome.profile->from, outcome.profile->to));
        if (outcome.plan) parts.push_back(both("plan", outcome.plan->from, outcome.plan->to));
        if (!outcome.profile || outcome.profile->from)  // a first profile brings all options
            for (const OptionDifference& difference : outcome.options)
                parts.push_back(both(difference.option, difference.from, difference.to));
        for (const IdentityDifference& difference : renamed)
            parts.push_back(both(difference.part, difference.from, difference.to));
        return is_there_and_differs(
            parts, said("Say --update to take over what the file says, or leave the row out."));
    }

    /// `way_out`: for the row of a file.
    [[nodiscard]] Error is_there_and_differs(const std::vector<Sentence>& parts,
                                             const Sentence& way_out) const {
        return {ErrorKind::refused,
                said("The SIM is in the store already and differs: {differences}.",
                     "differences"_is = in_one_line(parts)),
                m_kind == RequestKind::sim_add
                    ? said("A SIM that is there is changed: `simprof sim edit` its label, group and numbers, "
                           "`simprof sim migrate` its profile.")
                    : way_out};
    }

    Snapshot& m_snapshot;
    RequestKind m_kind;
    const ImportSettings& m_settings;
    Day m_today;
    ReportedServicesReader m_services;
    SimBatch m_batch;
    std::vector<Iccid> m_refused_sims;
    bool m_takes_typed = false;
};

WrongCheckDigit wrong_digit(const ImportSettings& settings) {
    return settings.strict ? WrongCheckDigit::refused : WrongCheckDigit::warned_of;
}

}  // namespace

/// What was read, and what is said of it.
struct ReadRows {
    explicit ReadRows(const ImportSettings& settings) : rows(refused, wrong_digit(settings)) {}
    RefusedRows refused;
    ImportRows rows;
    Warnings warnings;
};

namespace {

/// IMP-4: profiles that the file names are passed over where one is typed.
void read_rows(SimRecords& records, const ImportSettings& settings, ReadRows& read) {
    read.rows.stand_in(records.places());
    if (records.keeps_first_imsi()) read.rows.keep_one_imsi();
    SimRecord without_profile;
    bool passed_over = false;
    while (const SimRecord* record = records.next()) {
        if (!settings.profile || !record->profile) {
            read.rows.add(*record);
            continue;
        }
        passed_over = true;
        without_profile = *record;
        without_profile.profile.reset();
        read.rows.add(without_profile);
    }
    read.warnings.assign(records.notices().begin(), records.notices().end());
    if (passed_over) read.warnings.push_back(profiles_passed_over(*settings.profile));
}

/// What was read goes as soon as it is judged: a million rows leave room for what is written.
Change import_rows(const ImportStart& start, std::unique_ptr<ReadRows> read) {
    read->rows.finish(start.snapshot, read->warnings);
    std::optional<Import> import;
    do {
        import.emplace(start);
        import->judge(read->rows);
    } while (read->rows.withdraw(import->refused_sims()));
    const GivenUpNumbers given_up = read->rows.given_up();
    RefusedRows refused = std::move(read->refused);
    Warnings warnings = std::move(read->warnings);
    read.reset();
    const bool any_refused = !refused.empty() || !import->refused_sims().empty();
    if (start.settings.profile && !any_refused && !import->takes_typed())
        throw Error{no_row_takes(*start.settings.profile)};
    Change change = import->finish(std::move(refused), std::move(warnings));
    given_up.write(start.snapshot, change.writes.identities);
    given_up.tell(change.report);
    return change;
}

}  // namespace

ReadImport::ReadImport(SimRecords& records, const ImportSettings& settings)
    : m_rows(std::make_unique<ReadRows>(settings)) {
    read_rows(records, settings, *m_rows);
    if (m_rows->rows.none_given()) throw Error{file_without_sims()};
    m_form = form_taken(records);
}

ReadImport::ReadImport(ReadImport&&) noexcept = default;
ReadImport& ReadImport::operator=(ReadImport&&) noexcept = default;
ReadImport::~ReadImport() = default;

std::unique_ptr<ReadRows> ReadImport::take() { return std::move(m_rows); }

Change import_sims(Snapshot& snapshot, ReadImport rows, const ImportSettings& settings, Day today) {
    Change change = import_rows({snapshot, RequestKind::sim_import, settings, today}, rows.take());
    change.report.form = rows.form();
    return change;
}

Change import_sims(Snapshot& snapshot, SimRecords& records, const ImportSettings& settings, Day today) {
    return import_sims(snapshot, ReadImport{records, settings}, settings, today);
}

Change add_sim(Snapshot& snapshot, const SimRecord& record, const ImportSettings& settings, Day today) {
    auto read = std::make_unique<ReadRows>(settings);
    read->rows.add(record);
    return import_rows({snapshot, RequestKind::sim_add, settings, today}, std::move(read));
}

}  // namespace simprof
