#include "lib/operations/select/card_forms.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace simprof {

namespace {

using Form = std::optional<Iccid> (Iccid::*)() const noexcept;

/// From one form of a number to the other, and back.
struct Direction {
    int digits;
    Form there;
    Form back;
};
constexpr std::array directions{Direction{-1, &Iccid::without_check_digit, &Iccid::with_check_digit},
                                Direction{1, &Iccid::with_check_digit, &Iccid::without_check_digit}};

/// The numbers of one length, of a sorted list.
std::span<const Iccid> of_length(std::span<const Iccid> numbers, int length) {
    return {std::ranges::lower_bound(numbers, length, {}, &Iccid::length),
            std::ranges::upper_bound(numbers, length, {}, &Iccid::length)};
}

std::vector<Iccid> all_forms(std::span<const Iccid> numbers, Form there) {
    std::vector<Iccid> forms;
    forms.reserve(numbers.size());
    for (const Iccid number : numbers)
        if (const auto form = (number.*there)()) forms.push_back(*form);
    return forms;
}

}  // namespace

std::vector<OtherForm> stored_in_other_form(Snapshot& snapshot, std::span<const Iccid> numbers) {
    std::vector<OtherForm> found;
    for (int length = Iccid::fewest_digits; length <= Iccid::most_digits; ++length) {
        const auto given = of_length(numbers, length);
        for (const Direction& direction : directions) {
            if (given.empty() || !snapshot.has_iccids_of(length + direction.digits)) continue;
            snapshot.find(all_forms(given, direction.there), [&](const StoredSim& sim) {
                found.push_back({(sim.iccid.*direction.back)().value(), sim});
            });
        }
    }
    std::ranges::stable_sort(found, {}, &OtherForm::given);
    return found;
}

std::vector<BothForms> in_both_forms(std::span<const Iccid> numbers) {
    std::vector<BothForms> both;
    for (int length = Iccid::fewest_digits; length < Iccid::most_digits; ++length) {
        const auto longer = of_length(numbers, length + 1);
        if (longer.empty()) continue;
        auto next = longer.begin();
        for (const Iccid shorter : of_length(numbers, length)) {
            const Iccid form = shorter.with_check_digit().value();
            while (next != longer.end() && *next < form) ++next;
            if (next != longer.end() && *next == form) both.push_back({shorter, form});
        }
    }
    return both;
}

}  // namespace simprof
