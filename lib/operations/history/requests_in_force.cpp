#include "lib/operations/history/requests_in_force.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <set>

namespace simprof {

namespace {

constexpr std::string_view subject_begin = "request ";

RequestNumber named_in(std::string_view subject) {
    if (!subject.starts_with(subject_begin)) return RequestNumber::none;
    subject.remove_prefix(subject_begin.size());
    std::int32_t number = 0;
    std::from_chars(subject.data(), subject.data() + subject.size(), number);
    return RequestNumber{number};
}

}  // namespace

std::string subject_of_reversion(RequestNumber reverted) {
    return fmt::format("{}{}", subject_begin, static_cast<std::int64_t>(reverted));
}

RequestNumber taken_back_by(Snapshot& snapshot, RequestNumber request) {
    RequestFilter filter;
    filter.kinds = {RequestKind::request_revert};
    std::set<RequestNumber> undone;  // whole, by a later one
    // Newest first: whether a request is undone is known before it is met.
    for (const Request& each : snapshot.requests(filter, std::numeric_limits<std::size_t>::max())) {
        if (undone.contains(each.number)) continue;
        const RequestNumber reverted = named_in(each.subject);
        if (reverted == request) return each.number;
        const auto other = snapshot.request(reverted);
        if (other && each.sims >= other->sims) undone.insert(reverted);
    }
    return RequestNumber::none;
}

Standing RequestsInForce::standing(RequestNumber request, RequestNumber last, const Previous& previous) {
    Known known;
    const RequestNumber in_force = last_in_force(last, previous, known);
    if (in_force > request) return {Standing::Kind::changed_since, in_force};
    if (in_force == last_in_force(request, previous, known)) return {};
    return {Standing::Kind::taken_back, taken_back_by(request, last, previous)};
}

/// None where all are taken back. A request that takes another one back, with nothing in force between them,
/// leaves in force what was before that other one.
RequestNumber RequestsInForce::last_in_force(RequestNumber last, const Previous& previous, Known& known) {
    if (last == RequestNumber::none) return last;
    const RequestNumber reverted = reverted_by(last);
    if (reverted == RequestNumber::none) return last;
    if (const auto found = known.find(last); found != known.end()) return found->second;
    const bool undoes =
        last_in_force(previous(last), previous, known) == last_in_force(reverted, previous, known);
    return known[last] = undoes ? last_in_force(previous(reverted), previous, known) : last;
}

/// The request that took that one back and is in force; `last` where none is.
RequestNumber RequestsInForce::taken_back_by(RequestNumber request, RequestNumber last,
                                             const Previous& previous) {
    std::set<RequestNumber> undone;
    for (RequestNumber each = last; each > request; each = previous(each)) {
        if (undone.contains(each)) continue;
        const RequestNumber reverted = reverted_by(each);
        if (reverted == request) return each;
        undone.insert(reverted);
    }
    return last;
}

/// The request that this one takes back; none where it takes none back.
RequestNumber RequestsInForce::reverted_by(RequestNumber request) {
    const auto [place, is_new] = m_reverted.try_emplace(request, RequestNumber::none);
    if (is_new) {
        const Request read = m_snapshot.request(request).value();
        if (read.kind == RequestKind::request_revert) place->second = named_in(read.subject);
    }
    return place->second;
}

}  // namespace simprof
