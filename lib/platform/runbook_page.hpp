#pragma once

#include "lib/language/sentence.hpp"
#include "lib/platform/runbook.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace simprof {

/// A runbook while it is written: counts its steps, and says sentences in its language.
class RunbookPage {
public:
    explicit RunbookPage(const Language& language) : m_language(language) {}

    /// A sentence of the head, or the head of a step.
    void say(const Sentence& sentence) { m_lines.push_back({sentence.in(m_language), false, ""}); }
    void leave_blank() { m_lines.push_back({}); }
    /// The number of the step that begins.
    [[nodiscard]] std::int64_t next_step() {
        leave_blank();
        m_clicks = 0;
        return ++m_steps;
    }
    /// Something to do within the step; it has a number of its own.
    void click(const Sentence& sentence) {
        m_lines.push_back({sentence.in(m_language), true, fmt::format("{}.{}", m_steps, ++m_clicks)});
    }
    /// Something to know about the click before.
    void detail(const Sentence& sentence) { m_lines.push_back({sentence.in(m_language), true, ""}); }
    void copy(std::string text) { m_lines.push_back({std::move(text), true, "", true}); }

    /// Each option with its values, and what the platform calls that.
    template <typename Options, typename Projection = std::identity>
    void options(const Options& options, Projection projection = {}) {
        for (const auto& option : options) say_option(std::invoke(projection, option));
    }

    [[nodiscard]] std::vector<RunbookLine> take() { return std::move(m_lines); }

private:
    void say_option(const PlatformOption& option);

    const Language& m_language;
    std::int64_t m_steps = 0;
    int m_clicks = 0;
    std::vector<RunbookLine> m_lines;
};

}  // namespace simprof
