#include "lib/store/postgresql/recording.hpp"

#include "lib/store/chain/recording.hpp"
#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/postgresql/tables/catalogue_tables.hpp"
#include "lib/store/postgresql/tables/definition_table.hpp"
#include "lib/store/postgresql/tables/history.hpp"
#include "lib/store/postgresql/tables/option_set_table.hpp"
#include "lib/store/postgresql/tables/request_table.hpp"
#include "lib/store/postgresql/tables/sim_table.hpp"
#include "lib/store/postgresql/tables/sim_writing.hpp"
#include "lib/store/postgresql/tables/state_table.hpp"

#include <limits>
#include <utility>

namespace simprof::postgresql {

namespace {

/// What the tables of a server do for it.
class Tables final : public RequestTables {
public:
    Tables(Connection& connection, OptionSetTable& option_sets, StateTable& states, std::string_view key)
        : m_connection(connection), m_option_sets(option_sets), m_states(states), m_key(key) {}

    void write_definitions(const RequestContent& content, RequestNumber request, Digest& digest) override {
        postgresql::write_definitions(m_connection, content, request, digest);
    }
    std::int64_t number_of(const OptionSet& options, RequestNumber request, Digest& digest) override {
        return m_option_sets.number_of(options, request, digest);
    }
    StateNumber number_of(const ServiceState& state, OptionSetNumber options, RequestNumber request,
                          Digest& digest) override {
        return m_states.number_of(state, options, request, digest);
    }
    void free_name(ProfileId profile) override { postgresql::free_name(m_connection, profile); }
    bool put(const ServiceProfile& profile, OptionSetNumber options, const Request& request,
             Digest& digest) override {
        return postgresql::put(m_connection, profile, options, request, digest);
    }
    SimPart sim_part(const Request& request, const RequestContent& content,
                     std::vector<StateNumber> states) override {
        const bool is_small = content.sims.size() + content.identities.size() < few_sims;
        const std::int64_t stored = is_small ? std::numeric_limits<std::int64_t>::max() : m_states.sims();
        const StoredSims reading{[&](std::span<const Iccid> iccids, const Snapshot::VisitSim& visit) {
                                     find_sims(m_connection, {iccids, stored}, visit);
                                 },
                                 [&](RequestNumber number, const VisitSimEntry& visit) {
                                     visit_sim_entries(m_connection, number, visit);
                                 }};
        return sim_part_of(reading, request, content, std::move(states), stored);
    }
    std::int64_t write_sims(const SimPart& part, Digest& digest) override {
        return postgresql::write_sims(m_connection, m_states, digest, part);
    }
    void insert(const Request& request, std::string_view identities, Digest& digest) override {
        postgresql::insert(m_connection, digest, {request, identities, m_key});
        m_written = request;
    }
    [[nodiscard]] Request take_written() { return std::move(m_written); }

private:
    Connection& m_connection;
    OptionSetTable& m_option_sets;
    StateTable& m_states;
    std::string_view m_key;
    Request m_written{};
};

}  // namespace

Request record(Connection& connection, OptionSetTable& option_sets, StateTable& states, const ChainEnd& end,
               RequestToRecord to_record) {
    Tables tables{connection, option_sets, states, to_record.key};
    simprof::record(tables, end, std::move(to_record.request), to_record.content);
    connection.settle();
    return tables.take_written();
}

}  // namespace simprof::postgresql
