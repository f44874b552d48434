#pragma once

#include "lib/store/sqlite/file/query.hpp"
#include "lib/store/sqlite/upgrade/entries_1.hpp"
#include "lib/store/store.hpp"

#include <map>
#include <unordered_map>

namespace simprof::sqlite {

/// A SIM's part of a request of schema 1. The states live as long as the history.
struct SimStep1 {
    Entry1 entry;
    const ServiceState* before = nullptr;  ///< null: the request brought the SIM
    const ServiceState* after = nullptr;
    ProfileId via{};
};

/// The history of a store of schema 1, read by SQL of that time and told in the words of today.
class History1 {
public:
    explicit History1(Connection& store);

    /// Its row; the counts of SIMs and profiles are for the writer to fill in.
    [[nodiscard]] Request request(RequestNumber number);
    /// Packs, plans and forbidden plan changes as they are now: how they came to be was not kept.
    [[nodiscard]] RequestContent definitions();
    /// What it did but for its SIMs: profiles and identities.
    [[nodiscard]] RequestContent content(const Request& request);
    [[nodiscard]] std::vector<SimStep1> sims(const Request& request);
    [[nodiscard]] const ServiceState& state(std::int64_t id);

private:
    [[nodiscard]] OptionSetPtr options(std::optional<std::int64_t> id);
    [[nodiscard]] std::vector<ServiceProfile> profiles(RequestNumber request);
    void add_identities(RequestNumber request, RequestContent& content);
    [[nodiscard]] SimIdentity first_identity(Iccid iccid);
    void find_passages(const Request& request, std::vector<SimStep1>& steps);

    Connection& m_store;
    std::unordered_map<std::int64_t, std::int64_t> m_first_edits;  ///< of identities: SIM to request
    std::unordered_map<std::int64_t, OptionSetPtr> m_options;
    std::unordered_map<std::int64_t, ServiceState> m_states;
    std::map<ProfileId, std::string> m_profiles;  ///< that there were at the request read last, by name
};

/// The SIMs of a store of schema 1 as they are now, one after the other.
class PresentSims1 {
public:
    PresentSims1(Connection& store, History1& history);
    bool step() { return m_sims.step(); }
    [[nodiscard]] Iccid iccid() const;
    [[nodiscard]] const ServiceState& state() const { return m_history.state(m_sims.number(1)); }
    [[nodiscard]] RequestNumber deviation() const { return m_sims.id<RequestNumber>(2); }
    [[nodiscard]] RequestNumber last_request() const { return m_sims.id<RequestNumber>(3); }
    [[nodiscard]] SimIdentity identity() const;

private:
    Connection& m_store;
    History1& m_history;
    Query m_sims;
};

}  // namespace simprof::sqlite
