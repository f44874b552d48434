#pragma once

#include "lib/text/writing/text_sink.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace simprof::cli {

/// One line on a terminal that says how far a long piece of work has come: rows, rate, time left. It appears
/// only where the work takes longer than half a second, and is gone when it is done.
class Progress {
public:
    using Clock = std::chrono::steady_clock;
    /// `show` writes to the terminal; empty where there is none. `now`: the clock that time is taken by.
    explicit Progress(TextSink show, std::function<Clock::time_point()> now = &Clock::now)
        : m_show(std::move(show)), m_now(std::move(now)) {}

    /// `fraction` of the work `what` ("Writing", "Reading list.csv") is done, which is `rows` rows.
    void tell(std::string_view what, double fraction, std::int64_t rows);
    /// Takes the line away, before something else is written or when the work is done.
    void clear();

private:
    void begin(std::string_view what, Clock::time_point now);

    TextSink m_show;
    std::function<Clock::time_point()> m_now;
    std::string m_what;
    Clock::time_point m_begun;
    Clock::time_point m_shown;
    bool m_is_there = false;
};

/// "Reading list.csv: 400000 rows, 800000 a second, 1 s left"
[[nodiscard]] std::string progress_line(std::string_view what, double fraction, std::int64_t rows,
                                        double seconds);

}  // namespace simprof::cli
