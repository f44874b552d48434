#pragma once

#include "lib/store/store.hpp"

#include <functional>
#include <map>
#include <string>

namespace simprof {

/// The subject of a request that takes another one back.
[[nodiscard]] std::string subject_of_reversion(RequestNumber reverted);

/// The request that took this one back, in whole or in part, and was not taken back whole itself; none where
/// there is none.
[[nodiscard]] RequestNumber taken_back_by(Snapshot& snapshot, RequestNumber request);

/// Whether a request can be taken back on one SIM or profile (REQ-4).
struct Standing {
    enum class Kind { last, changed_since, taken_back };
    Kind kind = Kind::last;
    RequestNumber by = RequestNumber::none;  ///< the request that changed it since, or took it back
};

/// Which of the requests on one SIM or profile are in force (REQ-4): one that was taken back is not, until
/// the request that took it back is taken back itself.
class RequestsInForce {
public:
    /// The request on the same thing before that one.
    using Previous = std::function<RequestNumber(RequestNumber)>;

    explicit RequestsInForce(Snapshot& snapshot) : m_snapshot(snapshot) {}

    /// How a thing stands to a request on it, where `last` is the last one on it at all.
    [[nodiscard]] Standing standing(RequestNumber request, RequestNumber last, const Previous& previous);

private:
    using Known = std::map<RequestNumber, RequestNumber>;
    RequestNumber last_in_force(RequestNumber last, const Previous& previous, Known& known);
    RequestNumber taken_back_by(RequestNumber request, RequestNumber last, const Previous& previous);
    RequestNumber reverted_by(RequestNumber request);

    Snapshot& m_snapshot;
    std::map<RequestNumber, RequestNumber> m_reverted;
};

}  // namespace simprof
