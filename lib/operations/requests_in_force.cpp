#include "lib/operations/requests_in_force.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>

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
    filter.kinds = {"request.revert"};
    std::map<RequestNumber, RequestNumber>
        undone;  // those that a later one in force takes back, and by which
    // Newest first: whether a request is in force is known before it is met.
    for (const Request& each : snapshot.requests(filter, std::numeric_limits<std::size_t>::max()))
        if (!undone.contains(each.number)) undone.try_emplace(named_in(each.subject), each.number);
    const auto found = undone.find(request);
    return found == undone.end() ? RequestNumber::none : found->second;
}

RequestNumber RequestsInForce::reverted_by(RequestNumber number) {
    const auto [place, is_new] = m_reverted.try_emplace(number, RequestNumber::none);
    if (is_new) {
        const Request request = m_snapshot.request(number).value();
        if (request.kind == "request.revert") place->second = named_in(request.subject);
    }
    return place->second;
}

RequestNumber RequestsInForce::last(RequestNumber last, const Previous& previous) {
    Known known;
    return this->last(last, previous, known);
}

/// A request that takes another one back, with nothing in force between them, leaves in force what was before
/// that other one.
RequestNumber RequestsInForce::last(RequestNumber last, const Previous& previous, Known& known) {
    if (last == RequestNumber::none) return last;
    const RequestNumber reverted = reverted_by(last);
    if (reverted == RequestNumber::none) return last;
    if (const auto found = known.find(last); found != known.end()) return found->second;
    const bool undoes = this->last(previous(last), previous, known) == this->last(reverted, previous, known);
    return known[last] = undoes ? this->last(previous(reverted), previous, known) : last;
}

bool RequestsInForce::none_since(RequestNumber request, RequestNumber last, const Previous& previous) {
    if (request == last) return true;
    if (reverted_by(last) == RequestNumber::none) return false;
    Known known;
    return this->last(last, previous, known) == this->last(request, previous, known);
}

}  // namespace simprof
