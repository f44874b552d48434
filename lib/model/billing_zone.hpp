#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/day.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// The time zone whose calendar decides what "next month" is; one per store.
class BillingZone {
public:
    /// A name of the time-zone database (`Europe/Paris`, `UTC`); nothing where the system does not know it.
    static std::optional<BillingZone> named(std::string_view name);
    /// Of a name that gave nothing: why the zone could not be read, although the system has it. Nothing where
    /// it has none of that name.
    static std::optional<Sentence> why_unreadable(std::string_view name);

    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    /// The calendar day in this zone at that instant.
    [[nodiscard]] Day day_at(Instant instant) const;
    /// The instant as clocks in this zone show it, for people: `2026-11-23 11:00`.
    [[nodiscard]] std::string local_time(Instant instant) const;

private:
    struct Rules;
    [[nodiscard]] std::chrono::seconds ahead_of_utc(Instant instant) const;
    BillingZone(std::string name, std::shared_ptr<const Rules> rules);
    std::string m_name;
    std::shared_ptr<const Rules> m_rules;
};

}  // namespace simprof
