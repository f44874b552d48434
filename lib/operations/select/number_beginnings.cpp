#include "lib/operations/select/number_beginnings.hpp"

#include "lib/model/digits.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <iterator>
#include <optional>
#include <set>

namespace simprof {

namespace {

/// Numbers of one length, from one to another, that have all there is between them.
template <typename Number>
struct NumberRange {
    Number first;
    Number last;
};

/// Of the numbers of so many digits, those that begin with `least` to those that begin with `greatest`.
template <typename Number>
void add_range(std::vector<NumberRange<Number>>& ranges, std::string least, std::string greatest,
               std::size_t length) {
    if (least.size() > length || greatest.size() > length) return;
    least.resize(length, '0');
    greatest.resize(length, '9');
    const auto first = Number::from_digits(least);
    const auto last = Number::from_digits(greatest);
    if (first && last) ranges.push_back({*first, *last});
}

/// Country codes follow 89: 01 of North America, and those from 10 on.
std::vector<NumberRange<Iccid>> iccids_that_begin(const std::string& digits) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> countries{
        {{"8901", "8901"}, {"8910", "8999"}}};
    std::vector<NumberRange<Iccid>> ranges;
    for (std::size_t length = Iccid::fewest_digits; length <= Iccid::most_digits; ++length) {
        if (digits.size() >= 4) add_range(ranges, digits, digits, length);
        if (digits.size() >= 4) continue;
        for (const auto& [first, last] : countries) {
            const std::string least =
                std::max(digits + std::string(4 - digits.size(), '0'), std::string{first});
            const std::string most =
                std::min(digits + std::string(4 - digits.size(), '9'), std::string{last});
            if (least <= most) add_range(ranges, least, most, length);
        }
    }
    return ranges;
}

std::vector<NumberRange<Msisdn>> numbers_that_begin(const std::string& digits) {
    constexpr std::size_t fewest = 5;
    constexpr std::size_t longest = 15;
    std::vector<NumberRange<Msisdn>> ranges;
    for (std::size_t length = fewest; length <= longest; ++length)
        add_range(ranges, digits.empty() ? "1" : digits, digits.empty() ? "9" : digits, length);
    return ranges;
}

/// The first of a range, or, where they are `most`, one less and the last.
template <typename Number>
auto beginning_of(Snapshot& snapshot, const NumberRange<Number>& range, std::size_t most) {
    auto found = snapshot.some_between(range.first, range.last, End::first, most);
    if (found.size() == most)
        found.back() = snapshot.some_between(range.first, range.last, End::last, 1).at(0);
    return found;
}

/// Of all ranges together at most so many, of each as many as of the others.
template <typename Found, typename Number>
std::vector<Found> beginnings_of(Snapshot& snapshot, const std::vector<NumberRange<Number>>& ranges,
                                 std::size_t most) {
    std::vector<std::vector<Found>> parts;
    for (const auto& range : ranges) {
        auto part = beginning_of(snapshot, range, most);
        if (!part.empty()) parts.push_back(std::move(part));
    }
    std::size_t all = 0;
    for (const auto& part : parts) all += part.size();
    std::vector<Found> found;
    for (auto& part : parts) {
        const std::size_t share = all <= most ? part.size() : std::max<std::size_t>(1, most / parts.size());
        if (share < part.size())
            part.erase(part.begin() + static_cast<std::ptrdiff_t>(share) - 1, part.end() - 1);
        std::ranges::move(part, std::back_inserter(found));
    }
    return found;
}

/// Looks at a few SIMs at the beginning of a range; what is left of it comes back in two halves.
class Spread {
public:
    explicit Spread(Snapshot& snapshot) : m_snapshot(snapshot) {
        for (const auto& range : iccids_that_begin("")) m_left.push_back(range);
    }

    [[nodiscard]] std::vector<std::string> groups() {
        for (int looks = most_looks; looks > 0 && !m_left.empty(); --looks) look();
        return {m_groups.begin(), m_groups.end()};
    }

private:
    static constexpr int most_looks = 500;
    static constexpr std::size_t few = 8;

    void look() {
        const NumberRange<Iccid> range = m_left.front();
        m_left.pop_front();
        const auto sims = m_snapshot.some_between(range.first, range.last, End::first, few);
        for (const KnownSim& known : sims)
            if (!known.identity.group.empty()) m_groups.insert(known.identity.group);
        if (sims.size() == few) leave(sims.back().sim.iccid.key() + 1, range.last.key());
    }

    void leave(std::int64_t first, std::int64_t last) {
        if (first > last) return;
        const std::int64_t middle = first + (last - first) / 2;
        m_left.push_back({*Iccid::from_key(first), *Iccid::from_key(middle)});
        if (middle < last) m_left.push_back({*Iccid::from_key(middle + 1), *Iccid::from_key(last)});
    }

    Snapshot& m_snapshot;
    std::deque<NumberRange<Iccid>> m_left;
    std::set<std::string> m_groups;
};

}  // namespace

std::vector<KnownSim> sims_that_begin(Snapshot& snapshot, std::string_view digits, std::size_t most) {
    if (!digits.empty() && !all_digits(digits)) return {};
    return beginnings_of<KnownSim>(snapshot, iccids_that_begin(std::string{digits}), most);
}

std::vector<std::pair<Msisdn, Iccid>> msisdns_that_begin(Snapshot& snapshot, std::string_view digits,
                                                         std::size_t most) {
    if (!digits.empty() && !all_digits(digits)) return {};
    return beginnings_of<std::pair<Msisdn, Iccid>>(snapshot, numbers_that_begin(std::string{digits}), most);
}

std::vector<std::string> some_groups(Snapshot& snapshot) { return Spread{snapshot}.groups(); }

}  // namespace simprof
