#include "cli/world/progress.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace simprof::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto before_the_first = 500ms;
constexpr auto between_two = 100ms;
constexpr std::string_view cleared = "\r\x1b[K";

}  // namespace

std::string progress_line(std::string_view what, double fraction, std::int64_t rows, double seconds) {
    const double rate = seconds > 0 ? static_cast<double>(rows) / seconds : 0;
    const double left = fraction > 0 ? std::ceil(seconds / fraction - seconds) : 0;
    return say_of(rows, "{what}: {count} row, {rate} a second, {left} s left",
                  "{what}: {count} rows, {rate} a second, {left} s left",
                  "what"_is = shown_safely(std::string{what}), "rate"_is = Readable{std::llround(rate)},
                  "left"_is = std::llround(left));
}

void Progress::tell(std::string_view what, double fraction, std::int64_t rows) {
    if (!m_show) return;
    const auto now = m_now();
    if (what != m_what) begin(what, now);
    if (now - m_begun < before_the_first || now - m_shown < between_two) return;
    m_shown = now;
    m_is_there = true;
    const double seconds = std::chrono::duration<double>(now - m_begun).count();
    m_show(fmt::format("{}{}", cleared, progress_line(what, fraction, rows, seconds)));
}

void Progress::begin(std::string_view what, Clock::time_point now) {
    clear();
    m_what = what;
    m_begun = now;
}

void Progress::clear() {
    if (m_is_there) m_show(cleared);
    m_is_there = false;
}

}  // namespace simprof::cli
