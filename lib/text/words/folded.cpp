#include "lib/text/words/folded.hpp"

#include "lib/text/words/text_form.hpp"

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace simprof {

namespace {

struct FreeLetters {
    // NOLINTNEXTLINE(cppcoreguidelines-no-malloc, cppcoreguidelines-owning-memory): libunistring made it so.
    void operator()(std::uint8_t* letters) const noexcept { std::free(letters); }
};

bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Letters come apart from their accents. Nothing where the text is not UTF-8.
std::string lower_case_in_parts(std::string_view text) {
    std::size_t length = 0;
    const std::unique_ptr<std::uint8_t, FreeLetters> letters{
        u8_tolower(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr, UNINORM_NFKD,
                   nullptr, &length)};
    if (!letters) return {};
    return {reinterpret_cast<const char*>(letters.get()), length};
}

bool is_left_out(ucs4_t letter) {
    return uc_is_general_category_withtable(letter,
                                            UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Zs);
}

std::string without_accents(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        ucs4_t letter = 0;
        const int read = u8_mbtouc(&letter, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        const auto length = static_cast<std::size_t>(std::max(read, 1));
        if (!is_left_out(letter)) result += text.substr(0, length);
        text.remove_prefix(length);
    }
    return result;
}

}  // namespace

std::string folded(std::string_view name) {
    if (std::ranges::all_of(name, is_plain)) return squeezed(name);
    return squeezed(without_accents(lower_case_in_parts(name)));
}

}  // namespace simprof
