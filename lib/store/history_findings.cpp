#include "lib/store/history_findings.hpp"

#include "lib/store/digest.hpp"

#include <fmt/format.h>

namespace simprof {

StoreFindings findings_of_faults(const HistoryFaults& faults, const std::string& hint) {
    StoreFindings findings;
    findings.reserve(faults.size());
    for (const HistoryFault& fault : faults)
        findings.push_back({StoreFinding::Kind::alteration,
                            fault.request == RequestNumber::none ? "present" : "history", fault.what, hint});
    return findings;
}

StoreFindings findings_of_anchor(const std::optional<std::string>& stored, const ChainHead& anchor,
                                 const std::string& hint) {
    const auto number = static_cast<std::int64_t>(anchor.request);
    if (!stored)
        return {{StoreFinding::Kind::alteration, "anchor",
                 fmt::format("The end of the history was cut off: request {} was there, and is not any more.",
                             number),
                 hint}};
    if (hexadecimal(*stored) == anchor.hash) return {};
    return {{StoreFinding::Kind::alteration, "anchor",
             fmt::format("The history up to request {} is not the one whose head was kept: its hash is {}.",
                         number, hexadecimal(*stored)),
             hint}};
}

StoreFindings findings_of_clock(Clock clock, const std::optional<std::int64_t>& rehearsed,
                                const std::string& hint) {
    if (clock != Clock::real || !rehearsed) return {};
    return {{StoreFinding::Kind::alteration, "SCH-4",
             fmt::format("The store lives by the machine's clock, and request {} was made under another.",
                         *rehearsed),
             hint}};
}

}  // namespace simprof
