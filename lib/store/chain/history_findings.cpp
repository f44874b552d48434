#include "lib/store/chain/history_findings.hpp"

#include "lib/store/rows/digest.hpp"

namespace simprof {

StoreFindings findings_of_faults(const HistoryFaults& faults, const Sentence& hint) {
    StoreFindings findings;
    findings.reserve(faults.size());
    for (const HistoryFault& fault : faults)
        findings.push_back({StoreFinding::Kind::alteration,
                            fault.request == RequestNumber::none ? "present" : "history", fault.what, hint});
    return findings;
}

StoreFindings findings_of_anchor(const std::optional<std::string>& stored, const ChainHead& anchor,
                                 const Sentence& hint) {
    const auto number = static_cast<std::int64_t>(anchor.request);
    if (!stored)
        return {{StoreFinding::Kind::alteration, "anchor",
                 said("The end of the history was cut off: request {request} was there, and is not any more.",
                      "request"_is = number),
                 hint}};
    if (hexadecimal(*stored) == anchor.hash) return {};
    return {
        {StoreFinding::Kind::alteration, "anchor",
         said("The history up to request {request} is not the one whose head was kept: its hash is {hash}.",
              "request"_is = number, "hash"_is = hexadecimal(*stored)),
         hint}};
}

StoreFindings findings_of_clock(Clock clock, const std::optional<std::int64_t>& rehearsed,
                                const Sentence& hint) {
    if (clock != Clock::real || !rehearsed) return {};
    return {{StoreFinding::Kind::alteration, "SCH-4",
             said("The store lives by the machine's clock, and request {request} was made under another.",
                  "request"_is = *rehearsed),
             hint}};
}

Error altered_before_upgrade(const std::string& location, const Sentence& fault) {
    return {ErrorKind::store,
            said("The store {store} is not what its requests made of it.", "store"_is = location)
                .then(fault)
                .then(said("Nothing was changed.")),
            said("Upgrade a backup of the store from before that.")};
}

}  // namespace simprof
