#include "lib/formats/forms/sim_path.hpp"

#include "lib/model/digits.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace simprof {

namespace {

/// What stands between brackets.
std::optional<PathStep> bracket_step(std::string_view text) {
    if (text.empty()) return PathStep{PathStep::Kind::each};
    if (const std::size_t sign = text.find('='); sign != std::string_view::npos) {
        if (sign == 0 || sign + 1 == text.size()) return {};
        return PathStep{PathStep::Kind::where, std::string{text.substr(0, sign)},
                        std::string{text.substr(sign + 1)}};
    }
    if (!std::ranges::all_of(text, is_digit) || text.size() > 3) return {};
    PathStep step{PathStep::Kind::at};
    std::from_chars(text.data(), text.data() + text.size(), step.index);
    return step;
}

std::optional<PathStep> word_step(std::string_view word) {
    if (word == "*") return PathStep{PathStep::Kind::member};
    if (!word.starts_with('{')) return PathStep{PathStep::Kind::key, std::string{word}};
    if (!word.ends_with('}') || word.size() < 3) return {};
    return PathStep{PathStep::Kind::named, std::string{word.substr(1, word.size() - 2)}};
}

/// Takes one word and the brackets behind it, and the dot behind them. False where they have no form.
bool take_part(std::string_view& text, std::vector<PathStep>& steps) {
    const std::size_t end = std::min(text.find_first_of(".["), text.size());
    if (end > 0) {
        auto step = word_step(text.substr(0, end));
        if (!step) return false;
        steps.push_back(std::move(*step));
    }
    text.remove_prefix(end);
    while (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        auto step = close == std::string_view::npos ? std::nullopt : bracket_step(text.substr(1, close - 1));
        if (!step) return false;
        steps.push_back(std::move(*step));
        text.remove_prefix(close + 1);
    }
    if (text.empty()) return true;
    if (!text.starts_with('.') || text.size() == 1) return false;
    text.remove_prefix(1);
    return !text.starts_with('.') && !text.starts_with('[');
}

}  // namespace

std::optional<SimPath> sim_path_of(std::string_view text) {
    if (text.empty() || text.starts_with('.') || text.starts_with('[')) return {};
    SimPath path;
    while (!text.empty())
        if (!take_part(text, path.steps)) return {};
    const bool of_key = path.steps.back() == PathStep{PathStep::Kind::key, "@"};
    if (!of_key) return path;
    path.steps.pop_back();
    if (path.steps.empty() || path.steps.back().kind != PathStep::Kind::member) return {};
    path.is_of_key = true;
    return path;
}

}  // namespace simprof
