#pragma once

#include <string>
#include <vector>

namespace simprof::cli {

/// One thing shown to people: lines of `name  value`, the names aligned. Values are shown safely.
class Card {
public:
    void add(std::string name, std::string value);
    /// A line that parts what follows from what is above.
    void heading(std::string text);
    /// `width`: columns of the terminal, 0 for any number; long values go on below themselves.
    [[nodiscard]] std::string render(int width) const;

private:
    struct Line {
        std::string name;  ///< empty: a heading
        std::string value;
    };
    std::vector<Line> m_lines;
};

}  // namespace simprof::cli
