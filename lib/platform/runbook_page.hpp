#pragma once

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
    explicit RunbookPage(RunbookLanguage language) : m_language(language) {}

    /// A sentence of the head.
    template <typename... Values>
    void say(const RunbookSentence<Values...>& sentence, const std::type_identity_t<Values>&... values) {
        m_lines.push_back({put(m_language, sentence, values...), false, ""});
    }
    void leave_blank() { m_lines.push_back({}); }
    /// Begins a step. The first place of `head` is its number.
    template <typename... Values>
    void step(const RunbookSentence<std::int64_t, Values...>& head, const std::type_identity_t<Values>&... values) {
        leave_blank();
        m_lines.push_back({put(m_language, head, ++m_steps, values...), false, ""});
        m_clicks = 0;
    }
    /// Something to do within the step; it has a number of its own.
    template <typename... Values>
    void click(const RunbookSentence<Values...>& sentence, const std::type_identity_t<Values>&... values) {
        m_lines.push_back(
            {put(m_language, sentence, values...), true, fmt::format("{}.{}", m_steps, ++m_clicks)});
    }
    /// Something to know about the click before.
    template <typename... Values>
    void detail(const RunbookSentence<Values...>& sentence, const std::type_identity_t<Values>&... values) {
        m_lines.push_back({put(m_language, sentence, values...), true, ""});
    }
    void copy(std::string text) { m_lines.push_back({std::move(text), true, "", true}); }

    /// Each option with its values, and what the platform calls that.
    template <typename Options, typename Projection = std::identity>
    void options(const Options& options, Projection projection = {}) {
        for (const auto& option : options) say_option(std::invoke(projection, option));
    }

    [[nodiscard]] std::vector<RunbookLine> take() { return std::move(m_lines); }

private:
    void say_option(const PlatformOption& option);

    RunbookLanguage m_language;
    std::int64_t m_steps = 0;
    int m_clicks = 0;
    std::vector<RunbookLine> m_lines;
};

}  // namespace simprof
