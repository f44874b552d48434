#include "lib/store/sqlite/upgrade/passages_1.hpp"

#include <charconv>

namespace simprof::sqlite {

namespace {

constexpr std::string_view between = ", ";

using Passages = std::map<std::int64_t, std::int64_t>;

/// Takes `text` off the front of `rest`; false where it does not begin so.
bool take(std::string_view& rest, std::string_view text) {
    if (!rest.starts_with(text)) return false;
    rest.remove_prefix(text.size());
    return true;
}

/// Reads passages one by one, and goes back to the next way to read one where a later one cannot be read.
class PassageReading {
public:
    PassageReading(const Names1& homes, const Names1& others) : m_homes(homes), m_others(others) {}

    bool read(std::string_view rest) {
        for (const auto& [home, id] : m_homes) {
            std::string_view behind = rest;
            if (m_found.contains(id) || !take(behind, home) || !take(behind, " via ")) continue;
            if (read_other(id, behind)) return true;
        }
        return false;
    }
    [[nodiscard]] const Passages& found() const { return m_found; }

private:
    bool read_other(std::int64_t home, std::string_view rest) {
        for (const auto& [other, id] : m_others) {
            std::string_view behind = rest;
            if (id == home || !take(behind, other)) continue;
            m_found[home] = id;
            const bool is_last = behind.empty();
            if (is_last && m_found.size() == m_homes.size()) return true;
            if (!is_last && take(behind, between) && read(behind)) return true;
            m_found.erase(home);
        }
        return false;
    }

    const Names1& m_homes;
    const Names1& m_others;
    Passages m_found;
};

}  // namespace

std::int64_t take_reverted(std::string_view& subject) {
    if (!take(subject, "request ")) return 0;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(subject.data(), subject.data() + subject.size(), number);
    if (error != std::errc{}) return 0;
    subject.remove_prefix(static_cast<std::size_t>(end - subject.data()));
    take(subject, between);
    return number;
}

std::optional<Passages> passages(std::string_view subject, const Names1& homes, const Names1& others) {
    PassageReading reading{homes, others};
    if (!reading.read(subject)) return {};
    return reading.found();
}

}  // namespace simprof::sqlite
