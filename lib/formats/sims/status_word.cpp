#include "lib/formats/sims/status_word.hpp"

#include "lib/text/text_form.hpp"

#include <algorithm>
#include <array>

namespace simprof {

namespace {

struct StatusSpelling {
    std::string_view squeezed;
    std::string_view word;
};

constexpr std::array spellings{
    StatusSpelling{"available", "available"},
    StatusSpelling{"preactivated", "preactivated"},
    StatusSpelling{"test", "test"},
    StatusSpelling{"testmode", "test"},
    StatusSpelling{"active", "active"},
    StatusSpelling{"suspended", "suspended"},
    StatusSpelling{"barred", "barred"},
    StatusSpelling{"operatorbarred", "barred"},
    StatusSpelling{"sleep", "sleep"},
    StatusSpelling{"tariffholiday", "sleep"},
    StatusSpelling{"terminated", "terminated"},
};

}  // namespace

std::optional<std::string_view> status_word(std::string_view text) {
    const auto* const found = std::ranges::find(spellings, squeezed(text), &StatusSpelling::squeezed);
    if (found == spellings.end()) return {};
    return found->word;
}

}  // namespace simprof
