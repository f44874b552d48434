#include "lib/operations/select/sim_lookup.hpp"

#include "lib/model/number_order.hpp"
#include "lib/operations/select/card_forms.hpp"
#include "lib/operations/select/lost_digits.hpp"
#include "lib/operations/select/msisdn_holders.hpp"
#include "lib/operations/select/named_things.hpp"
#include "lib/operations/select/rows_of_two_sims.hpp"
#include "lib/operations/select/sim_at_hand.hpp"
#include "lib/rules/arrivals/identity.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace simprof {

namespace {

/// A target profile that a list names: what it is, or that there is none.
struct Target {
    ProfileId profile{};
    MaybeRefusal unknown{};
};

/// So many unknown names are searched for what was meant: a list may hold any number of them.
constexpr int most_searched = 20;
constexpr std::size_t few_named = 5;

/// By the list's index. The catalogue is not read for a list that names none.
std::vector<Target> resolve_targets(Snapshot& snapshot, const SimList& list, ListTargets wanted) {
    std::vector<Target> targets(list.targets().size());
    if (targets.size() == 1 || wanted == ListTargets::passed_over) return targets;
    const Catalogue& catalogue = snapshot.catalogue();
    int unknown = 0;
    for (std::size_t i = 1; i < targets.size(); ++i) {
        const std::string& name = list.targets()[i];
        if (const ServiceProfile* profile = catalogue.profile(name))
            targets[i].profile = profile->id;
        else
            targets[i].unknown = unknown_profile(catalogue, name, ++unknown <= most_searched);
    }
    return targets;
}

/// The one that was meant is looked for where few are named: each takes some two hundred steps.
Sentence hint_for_missing(Snapshot& snapshot, Iccid number, bool are_few) {
    const auto meant = are_few ? iccid_with_one_slip(snapshot, number) : std::nullopt;
    if (!meant) return said("simprof sim list shows the SIMs of the store; check the digits.");
    const Sentence question = said("Did you mean {name}?", "name"_is = meant->digits());
    return number.check_digit_holds() ? question : said("Its check digit is wrong.").then(question);
}

/// Looks up one list: first the numbers, then the SIMs, all at once.
class Lookup {
public:
    Lookup(Snapshot& snapshot, const SimList& list, ListTargets targets, RefusedRows& refused)
        : m_snapshot(snapshot),
          m_list(list),
          m_refused(refused),
          m_targets(resolve_targets(snapshot, list, targets)) {}

    std::vector<SelectedSim> run() {
        m_sims.reserve(m_list.entries().size());
        add_by_iccid();
        add_by_msisdn();
        fill_in();
        settle_missing();
        refuse_rows_of_two_sims(m_snapshot, m_list, m_sims, m_refused);
        return std::move(m_sims);
    }

private:
    /// Sorted while they are small.
    void add_by_iccid() {
        std::vector<SimList::Entry> by_iccid;
        by_iccid.reserve(m_list.entries().size());
        for (const SimList::Entry& entry : m_list.entries())
            (entry.number < 0 ? m_by_msisdn : by_iccid).push_back(entry);
        sort_by_number(by_iccid, &SimList::Entry::line);
        sort_by_number(by_iccid, &SimList::Entry::number);
        for (const SimList::Entry& entry : by_iccid) add(*Iccid::from_key(entry.number), entry);
    }

    void add(Iccid iccid, const SimList::Entry& entry) {
        const Target& target = m_targets[entry.target];
        if (target.unknown) m_refused.add_sim(*target.unknown, iccid, entry.line);
        m_sims.push_back({StoredSim{iccid}, entry.line, target.unknown ? refused_target : target.profile});
    }

    void add_by_msisdn() {
        if (m_by_msisdn.empty()) return;
        std::vector<Msisdn> numbers;
        numbers.reserve(m_by_msisdn.size());
        for (const SimList::Entry& entry : m_by_msisdn) numbers.push_back(Msisdn::from_key(-entry.number));
        const MsisdnHolders holders{m_snapshot, numbers};
        for (const SimList::Entry& entry : m_by_msisdn) {
            const Msisdn msisdn = Msisdn::from_key(-entry.number);
            if (const auto iccid = holders.of(msisdn))
                add(*iccid, entry);
            else
                m_refused.add_sim(MsisdnHolders::nobody(msisdn), {}, entry.line);
        }
        sort();
    }

    void sort() {
        std::ranges::sort(m_sims, {}, [](const SelectedSim& selected) {
            return std::tuple{selected.sim.iccid, selected.line};
        });
    }

    void fill_in() {
        std::vector<Iccid> wanted;
        wanted.reserve(m_sims.size());
        for (const SelectedSim& selected : m_sims) {
            if (wanted.empty() || wanted.back() != selected.sim.iccid) wanted.push_back(selected.sim.iccid);
        }
        auto next = m_sims.begin();
        m_snapshot.find(wanted, [&](const StoredSim& stored) {
            while (next->sim.iccid < stored.iccid) ++next;
            for (; next != m_sims.end() && next->sim.iccid == stored.iccid; ++next) next->sim = stored;
        });
    }

    /// IDN-6: a number that no SIM has as it stands may be the other form of one, unless digits of it are
    /// lost (IDN-3).
    void settle_missing() {
        std::vector<Iccid> missing;
        for (const SelectedSim& selected : m_sims)
            if (!is_found(selected) && (missing.empty() || missing.back() != selected.sim.iccid))
                missing.push_back(selected.sim.iccid);
        if (missing.empty()) return;
        const auto forms = stored_in_other_form(m_snapshot, missing);
        const LostDigitsOfList lost{m_list};
        for (SelectedSim& selected : m_sims)
            if (!is_found(selected)) settle(selected, forms, lost);
        std::erase_if(m_sims, [](const SelectedSim& selected) { return !is_found(selected); });
        sort();
    }

    static bool is_found(const SelectedSim& selected) { return selected.sim.state != StateNumber::none; }

    void settle(SelectedSim& selected, const std::vector<OtherForm>& forms, const LostDigitsOfList& lost) {
        const Iccid given = selected.sim.iccid;
        const std::span<const OtherForm> fitting{
            std::ranges::lower_bound(forms, given, {}, &OtherForm::given),
            std::ranges::upper_bound(forms, given, {}, &OtherForm::given)};
        const auto sign = lost.sign(given, selected.line);
        if (!sign && fitting.size() == 1)
            selected.sim = fitting.front().sim;
        else if (selected.target == refused_target)
            return;  // for that, already
        else if (sign)
            m_refused.add_sim(digits_may_be_lost(*sign), given, selected.line,
                              m_list.column_of(SimField::iccid, selected.line));
        else if (fitting.empty())
            m_refused.add(ErrorKind::not_found, said("There is no SIM {iccid}.", "iccid"_is = given.digits()),
                          hint_for_missing(m_snapshot, given, m_list.entries().size() <= few_named), given,
                          selected.line);
        else
            m_refused.add_sim(fits_two_sims(given, fitting.front().sim.iccid, fitting.back().sim.iccid),
                              given, selected.line);
    }

    Snapshot& m_snapshot;
    const SimList& m_list;
    RefusedRows& m_refused;
    std::vector<Target> m_targets;
    std::vector<SimList::Entry> m_by_msisdn;
    std::vector<SelectedSim> m_sims;
};

}  // namespace

std::vector<SelectedSim> look_up(Snapshot& snapshot, const SimList& list, ListTargets targets,
                                 RefusedRows& refused) {
    return Lookup{snapshot, list, targets, refused}.run();
}

StoredSim find_sim(Snapshot& snapshot, std::string_view number) {
    SimList list;
    list.add(number);
    RefusedRows refused = list.unreadable();
    const auto sims = look_up(snapshot, list, ListTargets::passed_over, refused);
    refused.throw_if_any();
    return sims.front().sim;
}

std::pair<StoredSim, SimIdentity> find_sim_and_identity(Snapshot& snapshot, std::string_view number) {
    std::pair<StoredSim, SimIdentity> found{find_sim(snapshot, number), {}};
    snapshot.find({&found.first.iccid, 1},
                  [&](const StoredSim&, const SimIdentity& identity) { found.second = identity; });
    return found;
}

}  // namespace simprof
