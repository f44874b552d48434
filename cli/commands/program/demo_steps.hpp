#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// A step of the demonstration: what it shows, and the command line.
struct DemoStep {
    std::string_view title;
    std::string_view says;
    std::vector<std::string_view> words;
};

[[nodiscard]] const std::vector<DemoStep>& demo_steps();

/// As it is typed behind a prompt, in lines of at most `width` columns (0: one line) that a shell reads as
/// one.
[[nodiscard]] std::string as_typed(const DemoStep& step, int width = 0);

}  // namespace simprof::cli
