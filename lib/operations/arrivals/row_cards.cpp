#include "lib/operations/arrivals/row_cards.hpp"

#include "lib/operations/select/card_forms.hpp"

#include <algorithm>
#include <set>

namespace simprof {

namespace {

std::vector<Iccid> numbers_of(std::span<const ImportRow> rows) {
    std::vector<Iccid> numbers;
    numbers.reserve(rows.size());
    for (const ImportRow& row : rows)
        if (numbers.empty() || numbers.back() != row.iccid) numbers.push_back(row.iccid);
    return numbers;
}

/// Goes through the numbers that may be another one's card in the order of their lines, as if each line came
/// into the store before the next.
class Cards {
public:
    Cards(Snapshot& snapshot, std::span<const ImportRow> rows, bool strict) : m_rows(rows), m_strict(strict) {
        const auto numbers = numbers_of(rows);
        std::set<Iccid> doubtful;
        for (const OtherForm& form : stored_in_other_form(snapshot, numbers)) {
            doubtful.insert(form.given);
            m_known.insert(form.sim.iccid);
        }
        for (const BothForms& both : in_both_forms(numbers)) doubtful.insert({both.shorter, both.longer});
        m_doubtful.assign(doubtful.begin(), doubtful.end());
        leave_exact_ones(snapshot);
        std::ranges::sort(m_doubtful, {}, [&](Iccid number) { return first_line(number); });
    }

    std::vector<RowCard> settle() {
        std::vector<RowCard> cards;
        for (const Iccid number : m_doubtful) {
            const auto fitting = fitting_cards(number);
            if (fitting.empty() && m_strict && !number.check_digit_holds()) continue;
            if (fitting.empty())
                m_known.insert(number);
            else
                cards.push_back({number, fitting.front(),
                                 fitting.size() > 1 ? std::optional{fitting.back()} : std::nullopt});
        }
        std::ranges::sort(cards, {}, &RowCard::given);
        return cards;
    }

private:
    /// A number that a SIM has exactly means that SIM.
    void leave_exact_ones(Snapshot& snapshot) {
        if (m_doubtful.empty()) return;
        const auto exact = snapshot.find(m_doubtful);
        std::erase_if(m_doubtful, [&](Iccid number) {
            return std::ranges::binary_search(exact, number, {}, &StoredSim::iccid);
        });
    }

    [[nodiscard]] std::uint32_t first_line(Iccid number) const {
        return std::ranges::lower_bound(m_rows, number, {}, &ImportRow::iccid)->line;
    }

    [[nodiscard]] std::vector<Iccid> fitting_cards(Iccid number) const {
        std::vector<Iccid> cards;
        for (const auto& form : {number.without_check_digit(), number.with_check_digit()})
            if (form && m_known.contains(*form)) cards.push_back(*form);
        return cards;
    }

    std::span<const ImportRow> m_rows;
    bool m_strict;
    std::vector<Iccid> m_doubtful;
    std::set<Iccid> m_known;  ///< numbers of SIMs, stored ones and those of earlier lines
};

}  // namespace

std::vector<RowCard> row_cards(Snapshot& snapshot, std::span<const ImportRow> rows, bool strict) {
    return Cards{snapshot, rows, strict}.settle();
}

const RowCard* card_of(std::span<const RowCard> cards, Iccid given) {
    const auto found = std::ranges::lower_bound(cards, given, {}, &RowCard::given);
    return found != cards.end() && found->given == given ? &*found : nullptr;
}

}  // namespace simprof
