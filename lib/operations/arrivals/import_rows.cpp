#include "lib/operations/arrivals/import_rows.hpp"

#include "lib/model/number_order.hpp"
#include "lib/operations/arrivals/reported_services.hpp"
#include "lib/operations/arrivals/row_cards.hpp"
#include "lib/operations/select/msisdn_holders.hpp"
#include "lib/operations/select/repeated_sims.hpp"
#include "lib/rules/arrivals/identity.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace simprof {

namespace {

/// Stands for the number of a row that is known by its MSISDN only.
const Iccid no_iccid = *Iccid::from_digits("891000000000000000");

Error names_no_sim() {
    return {ErrorKind::malformed, said("The row has neither an ICCID nor an MSISDN."),
            said("Give the row the ICCID of its SIM, or take it out.")};
}

}  // namespace

void ImportRows::stand_in(const RowPlaces& places) {
    m_places = places;
    m_refused.stand_in(InputFiles{places.file, places.sheet});
}

/// The number in a cell, which is named where it is refused.
template <typename Number>
Number ImportRows::number_in(std::string_view cell, Verdict<Number> (*read)(std::string_view),
                             SimField field) const {
    const Verdict<Number> number = read(cell);
    if (number.accepted()) return number.value();
    throw Error{number.refusal()}.with_column(m_places.column_of(field));
}

/// The key of the number in a cell; 0 where the cell says that there is none (IDN-3).
template <typename Number>
std::int64_t ImportRows::key_in(std::string_view cell, Verdict<Number> (*read)(std::string_view),
                                SimField field) const {
    const Verdict<Number> number = read(cell);
    if (number.accepted()) return number.value().key();
    return says_nothing(cell) ? 0 : number_in(cell, read, field).key();
}

void ImportRows::add(const SimRecord& record) {
    std::optional<Iccid> iccid;
    try {
        if (record.iccid) iccid = number_in(*record.iccid, read_iccid, SimField::iccid);
        if (record.problem) throw Error{ErrorKind::malformed, record.problem->message, record.problem->hint};
        if (record.refusal) throw Error{Refusal{"IMP-3", record.refusal->message, record.refusal->hint}};
        add_readable(record, iccid);
    } catch (const Error& error) {
        m_refused.add(error, iccid, record.line);
        if (iccid) m_rows.push_back({*iccid, {}, static_cast<std::uint32_t>(record.line), refused_wish});
    }
}

void ImportRows::add_readable(const SimRecord& record, std::optional<Iccid> iccid) {
    const ImportRow row{iccid.value_or(no_iccid), read_identity(record),
                        static_cast<std::uint32_t>(record.line), wish_of(record)};
    if (!iccid && row.identity.msisdn == 0) throw names_no_sim();
    ++m_readable;
    (iccid ? m_rows : m_by_msisdn).push_back(row);
    if (iccid) note_doubts(row, record.iccid_is_number);
}

/// IDN-2 and IDN-3 are judged when it is known which of the numbers the store has.
void ImportRows::note_doubts(const ImportRow& row, bool is_number) {
    ++m_iccids;
    if (is_number || ends_in_zeros(row.iccid)) m_doubtful.push_back({row.iccid, row.line, is_number});
    if (m_wrong_digit != WrongCheckDigit::ignored && !row.iccid.check_digit_holds())
        m_wrong_digits.push_back({row.iccid, row.line});
}

SmallIdentity ImportRows::read_identity(const SimRecord& record) {
    SmallIdentity identity;
    if (record.imsi) identity.imsi = key_in(*record.imsi, read_imsi, SimField::imsi);
    if (record.msisdn) identity.msisdn = key_in(*record.msisdn, read_msisdn, SimField::msisdn);
    identity.group = read_text(NameOf::group, record.group);
    identity.label = read_text(NameOf::label, record.label);
    return identity;
}

TextPool::Place ImportRows::read_text(NameOf kind, const std::optional<std::string_view>& text) {
    const std::string_view cleaned = without_unseen_around(text.value_or(""));
    if (cleaned.empty()) return 0;
    throw_if(judge_text(kind, cleaned));
    return m_texts.add(cleaned);
}

std::uint32_t ImportRows::wish_of(const SimRecord& record) {
    write_key(record, m_key);
    if (!m_wishes.empty() && m_wishes.back().text == m_key)
        return static_cast<std::uint32_t>(m_wishes.size() - 1);
    if (const auto known = m_wish_numbers.find(m_key); known != m_wish_numbers.end()) return known->second;
    ServiceWish& wish = m_wishes.emplace_back();
    wish.text = m_key;
    read_key(wish.text, wish.record);
    const auto number = static_cast<std::uint32_t>(m_wishes.size() - 1);
    m_wish_numbers.emplace(wish.text, number);
    return number;
}

void ImportRows::finish(Snapshot& snapshot, Warnings& warnings) {
    m_snapshot = &snapshot;
    refuse_lost_digits();
    find_by_msisdn();
    sort();
    const auto cards = row_cards(snapshot, m_rows, m_wrong_digit == WrongCheckDigit::refused);
    judge_check_digits(cards, warnings);
    if (!cards.empty()) unite_forms(cards);
    drop_repeats(warnings);
    judge_numbers();
}

void ImportRows::sort() {
    sort_by_number(m_rows, &ImportRow::line);
    sort_by_number(m_rows, [](const ImportRow& row) { return row.iccid.key(); });
}

/// IDN-3: digits are lost of numbers that no SIM has exactly so.
void ImportRows::refuse_lost_digits() {
    const auto zeros = std::ranges::count_if(
        m_doubtful, [](const DoubtfulNumber& number) { return ends_in_zeros(number.iccid); });
    const bool most = are_most_rounded(static_cast<std::size_t>(zeros), m_iccids);
    std::erase_if(m_doubtful, [&](const DoubtfulNumber& number) {
        return !sign_of_lost_digits(number.iccid, number.is_number, most);
    });
    if (m_doubtful.empty()) return;
    std::set<Iccid> numbers;
    for (const DoubtfulNumber& number : m_doubtful) numbers.insert(number.iccid);
    const auto stored = m_snapshot->find(std::vector<Iccid>(numbers.begin(), numbers.end()));
    std::set<std::uint32_t> lines;
    for (const auto& [iccid, line, is_number] : m_doubtful) {
        if (std::ranges::binary_search(stored, iccid, {}, &StoredSim::iccid)) continue;
        const LostDigits sign = sign_of_lost_digits(iccid, is_number, most).value();
        m_refused.add_sim(digits_may_be_lost(sign), iccid, line, m_places.column_of(SimField::iccid));
        lines.insert(line);
    }
    refuse(lines);
    m_doubtful = {};
}

/// Rows of the file that are refused, and stand for nothing more.
void ImportRows::refuse(const std::set<std::uint32_t>& lines) {
    const auto is_refused = [&](const auto& row) { return lines.contains(row.line); };
    std::erase_if(m_rows, is_refused);
    std::erase_if(m_wrong_digits, is_refused);
}

/// IDN-2, of the numbers that are not another one's card, by line.
void ImportRows::judge_check_digits(const std::vector<RowCard>& cards, Warnings& warnings) {
    RepeatedWarning wrong{
        [](Readable others) {
            return said_of(others, "{count} more number has a wrong check digit. It is stored as it is.",
                           "{count} more numbers have a wrong check digit. They are stored as they "
                           "are.");
        },
        "IDN-2"};
    std::set<Iccid> refused;
    for (const WrongDigit& number : m_wrong_digits) {
        if (card_of(cards, number.iccid)) continue;
        const Refusal refusal = judge_check_digit(number.iccid).value();
        if (m_wrong_digit == WrongCheckDigit::refused) {
            m_refused.add_sim(refusal, number.iccid, number.line, m_places.column_of(SimField::iccid));
            refused.insert(number.iccid);
        } else {
            wrong.add([&] {
                return Warning{refusal.message.then(said("It is stored as it is.")), "IDN-2", number.iccid,
                               number.line};
            });
        }
    }
    wrong.append_to(warnings);
    if (!refused.empty())
        std::erase_if(m_rows, [&](const ImportRow& row) { return refused.contains(row.iccid); });
    m_wrong_digits = {};
}

/// IDN-6: rows that name a SIM by the other form of its number get the number that it has, or that came
/// first.
void ImportRows::unite_forms(const std::vector<RowCard>& cards) {
    std::vector<ImportRow> rows;
    rows.reserve(m_rows.size());
    for (ImportRow row : m_rows) {
        const RowCard* card = card_of(cards, row.iccid);
        if (card && card->also_fits) {
            if (row.wish == refused_wish) continue;
            m_refused.add_sim(fits_two_sims(row.iccid, card->card, *card->also_fits), row.iccid, row.line);
            continue;
        }
        if (card) row.iccid = card->card;
        rows.push_back(row);
    }
    m_rows = std::move(rows);
    sort();
}

/// A row that has an MSISDN only names a SIM of the store.
void ImportRows::find_by_msisdn() {
    if (m_by_msisdn.empty()) return;
    std::vector<Msisdn> numbers;
    for (const ImportRow& row : m_by_msisdn) numbers.push_back(Msisdn::from_key(row.identity.msisdn));
    const MsisdnHolders holders{*m_snapshot, numbers};
    for (ImportRow& row : m_by_msisdn) {
        const Msisdn msisdn = Msisdn::from_key(row.identity.msisdn);
        if (const auto iccid = holders.of(msisdn)) {
            row.iccid = *iccid;
            m_rows.push_back(row);
        } else {
            m_refused.add_sim(MsisdnHolders::nobody(msisdn), {}, row.line);
        }
    }
    m_by_msisdn = {};
}

/// BAT-2: a SIM twice in one file counts once where both rows say the same.
void ImportRows::drop_repeats(Warnings& warnings) {
    struct ImportRowMeaning {
        const ImportRows& rows;
        [[nodiscard]] static Iccid iccid(const ImportRow& row) { return row.iccid; }
        [[nodiscard]] static bool is_refused(const ImportRow& row) { return row.wish == refused_wish; }
        [[nodiscard]] bool differ(ImportRow one, const ImportRow& other) const {
            if (rows.m_keeps_one_imsi) one.identity.imsi = other.identity.imsi;
            return one.wish != other.wish || rows.identity(one, {}) != rows.identity(other, {});
        }
        [[nodiscard]] Sentence wanted(const ImportRow& row) const { return rows.m_places.of(row.line); }
    };
    keep_each_sim_once(m_rows, ImportRowMeaning{*this}, m_refused, warnings);
}

void ImportRows::judge_numbers() {
    std::set<Iccid> refused;  // once, whether its IMSI or its MSISDN is taken, or both (BAT-1)
    judge_numbers(NumberKind::imsi, &SmallIdentity::imsi, refused);
    judge_numbers(NumberKind::msisdn, &SmallIdentity::msisdn, refused);
    if (refused.empty()) return;
    refuse_takers(refused);
    erase(refused);
}

/// IDN-4: a row that gives a SIM another number leaves its former one to others.
void ImportRows::judge_numbers(NumberKind kind, std::int64_t SmallIdentity::*part, std::set<Iccid>& refused) {
    std::vector<NumberClaim> claims;
    claims.reserve(m_rows.size());
    for (const ImportRow& row : m_rows)
        if (row.identity.*part != 0) claims.push_back({row.identity.*part, row.iccid, row.line});
    NumberJudging judging;
    judging.leaves = [&](Iccid holder, std::int64_t key) {
        const auto row = std::ranges::lower_bound(m_rows, holder, {}, &ImportRow::iccid);
        if (row == m_rows.end() || row->iccid != holder) return false;
        return row->identity.*part != 0 && row->identity.*part != key;
    };
    judging.ends = [&](Iccid holder) { return ends(holder); };
    judging.refuse = [&](const NumberClaim& claim, const Refusal& refusal) {
        if (refused.insert(claim.iccid).second) m_refused.add_sim(refusal, claim.iccid, claim.line);
    };
    judging.pass = [&](const NumberPassage& passage) {
        if (passage.given_up) m_given_up.add(passage);
        if (!passage.given_up || ends(passage.from)) m_passages.emplace(passage.from, passage);
    };
    simprof::judge_numbers(*m_snapshot, kind, claims, judging);
}

/// STA-3: whether a row says that the SIM is terminated, so that it gives its numbers up.
bool ImportRows::ends(Iccid sim) const {
    const auto row = std::ranges::lower_bound(m_rows, sim, {}, &ImportRow::iccid);
    return row != m_rows.end() && row->iccid == sim &&
           wish(*row).record.status == to_string(Status::terminated);
}

/// A SIM whose row is refused keeps its numbers, so a row that was to take one is refused as well, and so on.
void ImportRows::refuse_takers(std::set<Iccid>& refused) {
    std::vector<Iccid> keepers(refused.begin(), refused.end());
    while (!keepers.empty()) {
        const Iccid keeper = keepers.back();
        keepers.pop_back();
        const auto [first, end] = m_passages.equal_range(keeper);
        for (auto entry = first; entry != end; ++entry) {
            const auto& [kind, from, claim, given_up] = entry->second;
            if (!refused.insert(claim.iccid).second) continue;
            m_refused.add_sim(number_taken(kind, claim.key, from), claim.iccid, claim.line);
            keepers.push_back(claim.iccid);
        }
        m_passages.erase(first, end);
    }
}

void ImportRows::erase(const std::set<Iccid>& sims) {
    m_given_up.drop_takers(sims);
    std::erase_if(m_rows, [&](const ImportRow& row) { return sims.contains(row.iccid); });
}

bool ImportRows::withdraw(const std::vector<Iccid>& sims) {
    if (sims.empty() || (m_passages.empty() && m_given_up.empty())) return false;
    const std::set<Iccid> stay(sims.begin(), sims.end());
    std::set<Iccid> refused = stay;
    refuse_takers(refused);
    const bool gives_less = m_given_up.drop_takers(stay);
    if (refused.size() == stay.size()) return gives_less;
    for (const Iccid sim : stay) refused.erase(sim);
    erase(refused);
    return true;
}

SimIdentity ImportRows::identity(const ImportRow& row, const SimIdentity& before) const {
    const SimIdentity given = unpacked(row.identity, m_texts);
    SimIdentity after = before;
    if (given.imsi) after.imsi = given.imsi;
    if (given.msisdn) after.msisdn = given.msisdn;
    if (row.identity.group != 0) after.group = given.group;
    if (row.identity.label != 0) after.label = given.label;
    return after;
}

FormTaken form_taken(const SimRecords& records) {
    return {records.form().name, records.why_this_form(), records.form().is_general};
}

}  // namespace simprof
