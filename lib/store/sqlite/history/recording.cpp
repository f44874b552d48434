#include "lib/store/sqlite/history/recording.hpp"

#include "lib/model/error.hpp"
#include "lib/store/chain/recording.hpp"
#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/history/sim_history.hpp"
#include "lib/store/sqlite/history/sim_history_writing.hpp"
#include "lib/store/sqlite/tables/catalogue_tables.hpp"
#include "lib/store/sqlite/tables/definition_table.hpp"
#include "lib/store/sqlite/tables/option_set_table.hpp"
#include "lib/store/sqlite/tables/sim_row_writing.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"
#include "lib/store/sqlite/tables/state_table.hpp"

#include <utility>

namespace simprof::sqlite {

namespace {

/// What the tables of a file do for it.
class Tables final : public RequestTables {
public:
    Tables(Connection& connection, OptionSetTable& option_sets, StateTable& states)
        : m_connection(connection), m_option_sets(option_sets), m_states(states) {}

    void write_definitions(const RequestContent& content, RequestNumber request, Digest& digest) override {
        if (content.sims.size() != 1) expect_small_tables_intact(m_connection);
        sqlite::write_definitions(m_connection, content, request, digest);
    }
    std::int64_t number_of(const OptionSet& options, RequestNumber request, Digest& digest) override {
        return m_option_sets.number_of(options, request, digest);
    }
    StateNumber number_of(const ServiceState& state, OptionSetNumber options, RequestNumber request,
                          Digest& digest) override {
        return m_states.number_of(state, options, request, digest);
    }
    void free_name(ProfileId profile) override { sqlite::free_name(m_connection, profile); }
    bool put(const ServiceProfile& profile, OptionSetNumber options, const Request& request,
             Digest& digest) override {
        return sqlite::put(m_connection, profile, options, request, digest);
    }
    SimPart sim_part(const Request& request, const RequestContent& content,
                     std::vector<StateNumber> states) override {
        return sim_part_of(reading(), request, content, std::move(states), m_states.sims());
    }
    std::int64_t write_sims(const SimPart& part, Digest& digest) override {
        const std::int64_t sims = write_sim_history(m_connection, m_states, digest, part);
        write_sim_rows(m_connection, part);
        return sims;
    }
    void insert(const Request& request, std::string_view identities, Digest& digest) override {
        sqlite::insert(m_connection, digest, request, identities);
    }

private:
    StoredSims reading() {
        return {[this](std::span<const Iccid> iccids, const Snapshot::VisitSim& visit) {
                    find_sims(m_connection, {iccids, m_states.sims()}, visit);
                },
                [this](RequestNumber request, const VisitSimEntry& visit) {
                    visit_sim_entries(m_connection, request, visit);
                }};
    }

    Connection& m_connection;
    OptionSetTable& m_option_sets;
    StateTable& m_states;
};

}  // namespace

RequestNumber record(Connection& connection, OptionSetTable& option_sets, StateTable& states, Request request,
                     const RequestContent& changes) {
    Tables tables{connection, option_sets, states};
    return simprof::record(tables, chain_end(connection), std::move(request), changes);
}

}  // namespace simprof::sqlite
