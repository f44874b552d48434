#pragma once

#include "lib/model/name.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace simprof {

/// Things of a catalogue by number, each found by its number or its name in a few steps, however many there
/// are. Names that differ by case only are the same (CAT-1). What is deleted keeps its number and is found by
/// no name.
template <typename Thing>
class Named {
public:
    using Id = decltype(Thing::id);

    Named() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a list of things is told as one, as in a catalogue.
    Named(std::vector<Thing> things) {
        m_things.reserve(things.size());
        for (Thing& thing : things) put(std::move(thing));
    }
    Named(std::initializer_list<Thing> things) : Named(std::vector<Thing>{things}) {}

    /// Adds the thing, or puts it in the place of the one that has its number.
    void put(Thing thing) {
        const auto place = std::ranges::lower_bound(m_things, thing.id, {}, &Thing::id);
        const bool is_known = place != m_things.end() && place->id == thing.id;
        if (is_known) forget_name(*place);
        if (!is_deleted(thing)) m_numbers.try_emplace(folded_case(thing.name), thing.id);
        if (is_known)
            *place = std::move(thing);
        else
            m_things.insert(place, std::move(thing));
    }

    /// Null where there is none.
    [[nodiscard]] const Thing* find(Id id) const {
        const auto place = std::ranges::lower_bound(m_things, id, {}, &Thing::id);
        return place == m_things.end() || place->id != id ? nullptr : &*place;
    }
    [[nodiscard]] const Thing* find(std::string_view name) const {
        const auto number = m_numbers.find(folded_case(name));
        return number == m_numbers.end() ? nullptr : find(number->second);
    }

    [[nodiscard]] auto begin() const { return m_things.begin(); }
    [[nodiscard]] auto end() const { return m_things.end(); }
    [[nodiscard]] std::size_t size() const { return m_things.size(); }
    [[nodiscard]] bool empty() const { return m_things.empty(); }
    [[nodiscard]] const Thing& front() const { return m_things.front(); }
    [[nodiscard]] const Thing& back() const { return m_things.back(); }
    [[nodiscard]] const Thing& operator[](std::size_t place) const { return m_things[place]; }

private:
    static bool is_deleted(const Thing& thing) {
        if constexpr (requires { thing.deleted; }) return thing.deleted;
        return false;
    }
    void forget_name(const Thing& thing) {
        const auto number = m_numbers.find(folded_case(thing.name));
        if (number != m_numbers.end() && number->second == thing.id) m_numbers.erase(number);
    }

    std::vector<Thing> m_things;                    ///< by number
    std::unordered_map<std::string, Id> m_numbers;  ///< by folded name
};

/// The number after the highest.
template <typename Thing>
[[nodiscard]] auto next_id(const Named<Thing>& things) {
    const auto highest = things.empty() ? 0 : static_cast<std::int32_t>(things.back().id);
    return typename Named<Thing>::Id{highest + 1};
}

}  // namespace simprof
