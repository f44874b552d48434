#pragma once

#include "lib/operations/arrivals/import_rows.hpp"

#include <span>

namespace simprof {

/// A number of a file that is another one's card.
struct RowCard {
    Iccid given;
    Iccid card;                      ///< the SIM's number, as the store has it or as the file gives it first
    std::optional<Iccid> also_fits;  ///< another SIM: then the number means neither
};

/// IDN-6: those of the file's numbers, by number, that the store has in the other form, or that an earlier
/// line gives in it. `rows` are sorted by number and line. `strict`: new numbers with a wrong check digit do
/// not come into the store (IDN-2).
[[nodiscard]] std::vector<RowCard> row_cards(Snapshot& snapshot, std::span<const ImportRow> rows,
                                             bool strict);

/// Null where the number is no other one's card.
[[nodiscard]] const RowCard* card_of(std::span<const RowCard> cards, Iccid given);

}  // namespace simprof
