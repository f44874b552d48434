#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Characters that cannot be seen (IDN-3): files bring them from spreadsheets, mails and chats.

namespace simprof {

/// A blank of any kind (Zs) but the plain one, or a character of format (Cf): a no-break space, a zero-width
/// one, a byte-order mark, a mark of direction.
[[nodiscard]] bool is_blank_or_format(char32_t character);
/// A character that people cannot see as it is: controls, what acts on a terminal, and all that is above. The
/// plain blank is none.
[[nodiscard]] bool is_unseen(char32_t character);

/// A control, or a mark that turns the direction of the text around it: what acts on whoever shows it.
[[nodiscard]] bool acts_on_display(char32_t character);

/// The text without blanks of any kind, characters of format, tabs and line ends around it: for names,
/// statuses and whatever else stands in a cell.
[[nodiscard]] std::string_view without_unseen_around(std::string_view text);

}  // namespace simprof
