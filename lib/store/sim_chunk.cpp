#include "lib/store/sim_chunk.hpp"

#include "lib/store/number_bytes.hpp"

#include <type_traits>
#include <utility>

namespace simprof {

namespace {

template <typename Id>
void append_id(std::string& bytes, Id id) {
    append_number(bytes, static_cast<std::int64_t>(id));
}

/// Takes numbers off the front of bytes that may be damaged.
class Numbers {
public:
    explicit Numbers(std::string_view bytes) : m_bytes(bytes) {}

    /// A number of 0 to 2^63 - 1; anything else makes it false, and all that follow.
    bool take(std::int64_t& value) {
        value = 0;
        for (int shift = 0; shift < 63 && m_position < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes[m_position++]);
            value |= static_cast<std::int64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return true;
        }
        m_position = m_bytes.size();
        return false;
    }
    template <typename Id>
    bool take(Id& id) {
        std::int64_t value = 0;
        const bool taken = take(value) && std::in_range<std::underlying_type_t<Id>>(value);
        id = taken ? static_cast<Id>(value) : Id::none;
        return taken;
    }
    [[nodiscard]] bool at_end() const noexcept { return m_position == m_bytes.size(); }

private:
    std::string_view m_bytes;
    std::size_t m_position = 0;
};

/// The next ICCID's key, without overflow whatever the bytes say.
std::optional<Iccid> next_iccid(std::int64_t before, std::int64_t delta) {
    std::int64_t key = 0;
    if (__builtin_add_overflow(before, delta, &key)) return {};
    return Iccid::from_key(key);
}

/// What is in force is at most the previous request, and none only where that is none.
bool take_in_force(Numbers& numbers, SimEntry& change) {
    std::int64_t below = 0;
    if (!numbers.take(below)) return false;
    const std::int64_t in_force = static_cast<std::int64_t>(change.previous) - below;
    change.in_force_before = static_cast<RequestNumber>(in_force);
    return below == 0 || in_force > 0;
}

std::optional<SimEntry> take_entry(Numbers& numbers, std::int64_t iccid_before, RequestNumber request) {
    std::int64_t delta = 0;
    if (!numbers.take(delta)) return {};
    const auto iccid = next_iccid(iccid_before, delta);
    if (!iccid) return {};
    SimEntry change{.iccid = *iccid, .request = request};
    const bool whole = numbers.take(change.before) && numbers.take(change.after) &&
                       numbers.take(change.deviation_before) && numbers.take(change.deviation_after) &&
                       numbers.take(change.previous) && take_in_force(numbers, change) &&
                       numbers.take(change.via);
    if (!whole) return {};
    return change;
}

}  // namespace

bool SimChunk::append(const SimEntry& change) {
    const std::int64_t key = change.iccid.key();
    if (key <= last_iccid) return false;
    if (sims == 0) first_iccid = last_iccid = key;
    append_number(entries, key - last_iccid);
    append_id(entries, change.before);
    append_id(entries, change.after);
    append_id(entries, change.deviation_before);
    append_id(entries, change.deviation_after);
    append_id(entries, change.previous);
    append_number(entries, static_cast<std::int64_t>(change.previous) -
                               static_cast<std::int64_t>(change.in_force_before));
    append_id(entries, change.via);
    last_iccid = key;
    ++sims;
    return true;
}

void SimChunk::clear() {
    sims = 0;
    entries.clear();
}

std::optional<std::vector<SimEntry>> entries_of(const SimChunk& chunk, RequestNumber request) {
    std::vector<SimEntry> changes;
    Numbers numbers{chunk.entries};
    for (std::int64_t iccid = chunk.first_iccid; !numbers.at_end();) {
        const auto change = take_entry(numbers, iccid, request);
        const bool in_order =
            change && (changes.empty() ? change->iccid.key() == iccid : change->iccid.key() > iccid);
        if (!in_order) return {};
        iccid = change->iccid.key();
        changes.push_back(*change);
    }
    if (static_cast<std::int64_t>(changes.size()) != chunk.sims) return {};
    return changes;
}

}  // namespace simprof
