#pragma once

#include "lib/formats/sheets/package/xml_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace simprof {

/// Collects the text of an element that holds it in runs (`si`, `is`): the text of the runs, one behind the
/// other, without what says how it is read aloud (`rPh`).
class RichText {
public:
    /// `depth` counts from the element that holds the text, whose children have depth 1.
    void begin(std::string_view element, std::size_t depth);
    void add(std::string_view piece);
    void end(std::size_t depth);
    void clear();
    /// With escapes resolved; cut off where it is longer than any field.
    [[nodiscard]] std::string take();

private:
    std::string m_text;
    bool m_in_run = false;
    std::size_t m_text_depth = 0;  ///< where the text is that is collected; 0 outside of any
};

/// A text as workbooks write it, `_x000D_` for a character that XML cannot hold.
[[nodiscard]] std::string without_escapes(std::string text);

}  // namespace simprof
