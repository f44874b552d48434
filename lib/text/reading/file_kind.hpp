#pragma once

#include "lib/language/wording.hpp"
#include "lib/model/error.hpp"

#include <optional>
#include <string_view>

namespace simprof {

/// A file that is not the text it was taken for.
struct ForeignFile {
    WordingWith<"file"> what;     ///< "{file} is a PDF."
    std::string_view way_out;     ///< a sentence that msgid() marks
    bool is_marked_text = false;  ///< text after all, in an encoding that its first bytes name
    bool is_xml = false;          ///< which may be a list of SIMs
};

/// What the first bytes of a file say that it is: a workbook, packed, a picture of a page, markup. Nothing
/// where they are those of a list, a table or JSON.
[[nodiscard]] std::optional<ForeignFile> foreign_file(std::string_view beginning);

/// Says what the file of that name is, and the way out.
[[nodiscard]] Error refusal_of(const ForeignFile& file, std::string_view name);

}  // namespace simprof
