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

/// Which of the requests on one SIM or profile are in force (REQ-4): one that was taken back is not, until
/// the request that took it back is taken back itself.
class RequestsInForce {
public:
    /// The request on the same thing before that one.
    using Previous = std::function<RequestNumber(RequestNumber)>;

    explicit RequestsInForce(Snapshot& snapshot) : m_snapshot(snapshot) {}

    /// The last one in force, where `last` is the last one at all; none where all are taken back.
    [[nodiscard]] RequestNumber last(RequestNumber last, const Previous& previous);
    /// True where no request after that one is in force, so that it can be taken back.
    [[nodiscard]] bool none_since(RequestNumber request, RequestNumber last, const Previous& previous);
    /// The request that took that one back and is in force; `last` where none is.
    [[nodiscard]] RequestNumber taken_back_by(RequestNumber request, RequestNumber last,
                                              const Previous& previous);
    /// The request that this one takes back; none where it takes none back.
    [[nodiscard]] RequestNumber reverted_by(RequestNumber request);

private:
    using Known = std::map<RequestNumber, RequestNumber>;
    RequestNumber last(RequestNumber last, const Previous& previous, Known& known);
    Snapshot& m_snapshot;
    std::map<RequestNumber, RequestNumber> m_reverted;
};

}  // namespace simprof
