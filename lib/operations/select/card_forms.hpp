#pragma once

#include "lib/store/store.hpp"

#include <span>
#include <vector>

/// IDN-6: one card may be named with its check digit or without it.
namespace simprof {

/// A stored SIM whose number is a given one with its check digit, or without it.
struct OtherForm {
    Iccid given;
    StoredSim sim;
};

/// The other forms that are stored, by `given`; a number that fits two SIMs has two. `numbers` are sorted.
/// All are looked up at once, and nothing is where no SIM has a number of that length.
[[nodiscard]] std::vector<OtherForm> stored_in_other_form(Snapshot& snapshot, std::span<const Iccid> numbers);

/// Two numbers that are one card.
struct BothForms {
    Iccid shorter;
    Iccid longer;
};
/// Those of a sorted list.
[[nodiscard]] std::vector<BothForms> in_both_forms(std::span<const Iccid> numbers);

}  // namespace simprof
