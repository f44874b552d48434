#include "lib/store/rows/sim_chunk.hpp"

#include "lib/store/rows/number_bytes.hpp"

#include <algorithm>
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
        if (at_end()) return false;
        value = byte();  // all of it, as mostly
        if (value < 0x80) return true;
        value &= 0x7f;
        for (int shift = 7; shift < 63 && !at_end(); shift += 7) {
            const std::int64_t more = byte();
            value |= (more & 0x7f) << shift;
            if (more < 0x80) return true;
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
    std::int64_t byte() { return static_cast<unsigned char>(m_bytes[m_position++]); }

    std::string_view m_bytes;
    std::size_t m_position = 0;
};

/// The next ICCID's key, without overflow whatever the bytes say.
std::optional<Iccid> next_iccid(std::int64_t before, std::int64_t delta) {
    std::int64_t key = 0;
    if (__builtin_add_overflow(before, delta, &key)) return {};
    return Iccid::from_key(key);
}

/// The numbers that an entry mostly does not have: a bit in its marks for each that follows.
enum Mark : std::int64_t {
    deviation_before = 1,
    deviation_after = 2,
    not_in_force = 4,
    via = 8,
    all_marks = 15
};

std::int64_t marks_of(const SimEntry& change) {
    std::int64_t marks = 0;
    if (change.deviation_before != RequestNumber::none) marks |= Mark::deviation_before;
    if (change.deviation_after != RequestNumber::none) marks |= Mark::deviation_after;
    if (change.in_force_before != change.previous) marks |= Mark::not_in_force;
    if (change.via != ProfileId::none) marks |= Mark::via;
    return marks;
}

/// Takes a number that is there where it is marked, and is not 0 then.
template <typename Id>
bool take_marked(Numbers& numbers, std::int64_t marks, Mark mark, Id& id) {
    return (marks & mark) == 0 || (numbers.take(id) && id != Id::none);
}

/// What is in force is at most the previous request, and none only where that is none.
bool take_in_force(Numbers& numbers, std::int64_t marks, SimEntry& change) {
    change.in_force_before = change.previous;
    if ((marks & Mark::not_in_force) == 0) return true;
    std::int64_t below = 0;
    if (!numbers.take(below)) return false;
    const std::int64_t in_force = static_cast<std::int64_t>(change.previous) - below;
    change.in_force_before = static_cast<RequestNumber>(in_force);
    return below > 0 && in_force > 0;
}

bool take_marked_numbers(Numbers& numbers, SimEntry& change) {
    std::int64_t marks = 0;
    return numbers.take(marks) && marks <= Mark::all_marks &&
           take_marked(numbers, marks, Mark::deviation_before, change.deviation_before) &&
           take_marked(numbers, marks, Mark::deviation_after, change.deviation_after) &&
           take_in_force(numbers, marks, change) && take_marked(numbers, marks, Mark::via, change.via);
}

/// Fills in the entry behind the one at `change`'s number; false where it is none.
bool take_entry(Numbers& numbers, SimEntry& change) {
    std::int64_t delta = 0;
    if (!numbers.take(delta)) return false;
    const auto iccid = next_iccid(change.iccid.key(), delta);
    if (!iccid) return false;
    change.iccid = *iccid;
    return numbers.take(change.before) && numbers.take(change.after) && numbers.take(change.previous) &&
           take_marked_numbers(numbers, change);
}

void append_marked_numbers(std::string& bytes, const SimEntry& change) {
    const std::int64_t marks = marks_of(change);
    append_number(bytes, marks);
    if ((marks & Mark::deviation_before) != 0) append_id(bytes, change.deviation_before);
    if ((marks & Mark::deviation_after) != 0) append_id(bytes, change.deviation_after);
    if ((marks & Mark::not_in_force) != 0)
        append_number(bytes, static_cast<std::int64_t>(change.previous) -
                                 static_cast<std::int64_t>(change.in_force_before));
    if ((marks & Mark::via) != 0) append_id(bytes, change.via);
}

/// So many entries the bytes hold at most.
std::size_t most_entries(const SimChunk& chunk) {
    constexpr std::size_t bytes_of_an_entry = 5;
    return std::min(static_cast<std::size_t>(std::max(chunk.sims, std::int64_t{0})),
                    chunk.entries.size() / bytes_of_an_entry);
}

}  // namespace

bool SimChunk::append(const SimEntry& change) {
    const std::int64_t key = change.iccid.key();
    if (key <= last_iccid) return false;
    if (sims == 0) first_iccid = last_iccid = key;
    append_number(entries, key - last_iccid);
    append_id(entries, change.before);
    append_id(entries, change.after);
    append_id(entries, change.previous);
    append_marked_numbers(entries, change);
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
    changes.reserve(most_entries(chunk));
    if (chunk.sims == 0 && chunk.entries.empty()) return changes;
    const auto first = Iccid::from_key(chunk.first_iccid);
    if (!first) return {};
    Numbers numbers{chunk.entries};
    for (Iccid before = *first; !numbers.at_end(); before = changes.back().iccid) {
        SimEntry& change = changes.emplace_back(SimEntry{.iccid = before, .request = request});
        if (!take_entry(numbers, change)) return {};
        const bool is_first = changes.size() == 1;
        if (is_first ? change.iccid != before : change.iccid <= before) return {};
    }
    if (static_cast<std::int64_t>(changes.size()) != chunk.sims) return {};
    return changes;
}

}  // namespace simprof
