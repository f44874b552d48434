#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/operations/arrivals/given_up_numbers.hpp"
#include "lib/operations/change/change_report.hpp"
#include "lib/operations/change/refused_rows.hpp"
#include "lib/operations/change/repeated_warning.hpp"
#include "lib/rules/verdict.hpp"
#include "lib/store/store.hpp"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace simprof {

/// What a row says of services, kept once for all rows that say the same.
struct ServiceWish {
    std::string text;  ///< everything it says
    SimRecord record;  ///< looks into `text`
};

/// The wish of a row that is refused, and kept to tell that its SIM stands there (BAT-2).
inline constexpr std::uint32_t refused_wish = 0xFFFFFFFF;

/// One row of a file of SIMs, in little room.
struct ImportRow {
    Iccid iccid;
    SmallIdentity identity;  ///< what the row gives; 0: it says nothing of that part
    std::uint32_t line = 0;
    std::uint32_t wish = 0;
};

struct RowCard;

/// What becomes of a number with a wrong check digit (IDN-2). Ignored where rows bring no number to the
/// store.
enum class WrongCheckDigit { ignored, warned_of, refused };

/// Reads rows, and puts those aside that cannot be imported whatever the store holds; then those that cannot
/// for what it holds.
class ImportRows {
public:
    ImportRows(RefusedRows& refused, WrongCheckDigit wrong_digit)
        : m_refused(refused), m_wrong_digit(wrong_digit) {}

    /// Where the rows to come stand.
    void stand_in(const RowPlaces& places);
    void add(const SimRecord& record);
    /// BAT-2: rows of one card that differ in the IMSI only are one; the first one's is kept.
    void keep_one_imsi() { m_keeps_one_imsi = true; }
    /// True where there was no row at all (IMP-5).
    [[nodiscard]] bool none_given() const { return m_readable == 0 && m_refused.empty(); }
    /// True where some row could be read.
    [[nodiscard]] bool any_readable() const { return m_readable > 0; }
    /// To be called behind the last row: sorts them by number, each SIM once (BAT-2), under the number that
    /// it has or that came first (IDN-6), each number claimed by one SIM only (IDN-4). The view of the store
    /// lives as long as the rows do.
    void finish(Snapshot& snapshot, Warnings& warnings);

    /// These SIMs are refused, and stay as they are: rows that were to take their numbers are refused as
    /// well. True where that or what terminated SIMs give up changes what is to be done.
    bool withdraw(const std::vector<Iccid>& sims);

    [[nodiscard]] const GivenUpNumbers& given_up() const { return m_given_up; }
    [[nodiscard]] const std::vector<ImportRow>& rows() const { return m_rows; }
    [[nodiscard]] const ServiceWish& wish(const ImportRow& row) const { return m_wishes[row.wish]; }
    /// What the SIM's identity becomes by this row.
    [[nodiscard]] SimIdentity identity(const ImportRow& row, const SimIdentity& before) const;

private:
    void add_readable(const SimRecord& record, std::optional<Iccid> iccid);
    template <typename Number>
    [[nodiscard]] Number number_in(std::string_view cell, Verdict<Number> (*read)(std::string_view),
                                   SimField field) const;
    template <typename Number>
    [[nodiscard]] std::int64_t key_in(std::string_view cell, Verdict<Number> (*read)(std::string_view),
                                      SimField field) const;
    [[nodiscard]] SmallIdentity read_identity(const SimRecord& record);
    [[nodiscard]] TextPool::Place read_text(NameOf kind, const std::optional<std::string_view>& text);
    [[nodiscard]] std::uint32_t wish_of(const SimRecord& record);
    void note_doubts(const ImportRow& row, bool is_number);
    void refuse_lost_digits();
    void refuse(const std::set<std::uint32_t>& lines);
    void find_by_msisdn();
    void sort();
    void judge_check_digits(const std::vector<RowCard>& cards, Warnings& warnings);
    void unite_forms(const std::vector<RowCard>& cards);
    void drop_repeats(Warnings& warnings);
    void judge_numbers();
    void judge_numbers(NumberKind kind, std::int64_t SmallIdentity::*part, std::set<Iccid>& refused);
    [[nodiscard]] bool ends(Iccid sim) const;
    void refuse_takers(std::set<Iccid>& refused);
    void erase(const std::set<Iccid>& sims);

    struct WrongDigit {
        Iccid iccid;
        std::uint32_t line;
    };
    /// An ICCID that may have lost digits (IDN-3).
    struct DoubtfulNumber {
        Iccid iccid;
        std::uint32_t line;
        bool is_number;
    };
    Snapshot* m_snapshot = nullptr;  ///< known once all rows are read
    RefusedRows& m_refused;
    WrongCheckDigit m_wrong_digit;  ///< what becomes of one
    RowPlaces m_places;
    std::vector<ImportRow> m_rows;
    bool m_keeps_one_imsi = false;
    std::size_t m_readable = 0;                      ///< rows
    std::size_t m_iccids = 0;                        ///< that the file gives
    std::vector<DoubtfulNumber> m_doubtful;          ///< by line
    std::vector<WrongDigit> m_wrong_digits;          ///< by line
    std::vector<ImportRow> m_by_msisdn;              ///< whose ICCID is not known yet
    std::multimap<Iccid, NumberPassage> m_passages;  ///< between rows, by who leaves the number
    GivenUpNumbers m_given_up;
    TextPool m_texts;
    std::deque<ServiceWish> m_wishes;
    std::unordered_map<std::string_view, std::uint32_t> m_wish_numbers;  ///< by the text of the wish
    std::string m_key;
};

/// What people are told of how a file was read.
[[nodiscard]] FormTaken form_taken(const SimRecords& records);

}  // namespace simprof
