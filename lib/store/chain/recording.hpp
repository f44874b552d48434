#pragma once

#include "lib/store/rows/sim_part.hpp"

namespace simprof {

class Digest;

/// What a kind of store does to write the parts of a request. Each adds to the request's hash what it writes.
class RequestTables {
public:
    /// The number of an option set, a state: stored where it is new.
    using OptionSetNumber = std::optional<std::int64_t>;

    RequestTables() = default;
    RequestTables(const RequestTables&) = delete;
    RequestTables& operator=(const RequestTables&) = delete;
    virtual ~RequestTables() = default;

    virtual void write_definitions(const RequestContent& content, RequestNumber request, Digest& digest) = 0;
    virtual std::int64_t number_of(const OptionSet& options, RequestNumber request, Digest& digest) = 0;
    virtual StateNumber number_of(const ServiceState& state, OptionSetNumber options, RequestNumber request,
                                  Digest& digest) = 0;
    /// Lets another profile take this one's name. No name begins with a blank.
    virtual void free_name(ProfileId profile) = 0;
    /// Stores a profile with the options of that number, and what that changed into the history. False where
    /// nothing of what the history tells changed.
    virtual bool put(const ServiceProfile& profile, OptionSetNumber options, const Request& request,
                     Digest& digest) = 0;
    virtual SimPart sim_part(const Request& request, const RequestContent& content,
                             std::vector<StateNumber> states) = 0;
    /// Writes SIMs and their history; how many have an entry.
    virtual std::int64_t write_sims(const SimPart& part, Digest& digest) = 0;
    /// The request itself; `identities` is the digest of those that it brought.
    virtual void insert(const Request& request, std::string_view identities, Digest& digest) = 0;
};

/// The newest request's number and hash: the end of the chain. Number none before the first.
struct ChainEnd {
    RequestNumber number{};
    std::string hash;
};

/// Writes one request and all it changes, part by part in the order in which they go into its hash, and
/// returns its number.
RequestNumber record(RequestTables& tables, const ChainEnd& end, Request request,
                     const RequestContent& content);

}  // namespace simprof
