#pragma once

#include "lib/language/sentence.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace simprof::cli {

class Session;

/// What somebody has to agree to before it is done.
struct Question {
    std::string effect;  ///< shown first: lines, each with its end
    Sentence deed;       ///< "Migrate 16 SIMs to lab?"
    /// So many SIMs that their number has to be typed; else yes is enough.
    std::optional<std::int64_t> number{};
};

/// Asks on the terminal, where somebody can be asked. y, yes, o, oui, n, no, non count in any case, and so do
/// the words of this run's language; anything else is asked about once more; no answer, and the end of the
/// input, is no. Throws Error (interrupted).
[[nodiscard]] bool is_agreed(Session& session, const Question& question);

}  // namespace simprof::cli
