#include "lib/store/sqlite/recording.hpp"

#include "lib/model/error.hpp"
#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/catalogue_tables.hpp"
#include "lib/store/sqlite/definition_table.hpp"
#include "lib/store/sqlite/option_set_table.hpp"
#include "lib/store/sqlite/request_chain.hpp"
#include "lib/store/sqlite/sim_history_writing.hpp"
#include "lib/store/sqlite/sim_part.hpp"
#include "lib/store/sqlite/sim_row_writing.hpp"
#include "lib/store/sqlite/state_table.hpp"

#include <algorithm>

namespace simprof::sqlite {

namespace {

using OptionSetNumber = std::optional<std::int64_t>;

/// Writes the parts of one request in the order in which they go into its hash.
class Recording {
public:
    Recording(Connection& connection, OptionSetTable& option_sets, StateTable& states,
              const RequestContent& changes)
        : m_connection(connection),
          m_option_sets(option_sets),
          m_states(states),
          m_changes(changes),
          m_end(chain_end(connection)),
          m_number(RequestNumber{static_cast<std::int32_t>(m_end.number) + 1}),
          m_digest(m_end.hash) {}

    RequestNumber write(Request request);

private:
    [[nodiscard]] OptionSetNumber number_of(const OptionSetPtr& options);
    void write_option_sets();
    std::int64_t write_profiles(const Request& request);
    void write_states();

    Connection& m_connection;
    OptionSetTable& m_option_sets;
    StateTable& m_states;
    const RequestContent& m_changes;
    ChainEnd m_end;
    RequestNumber m_number;
    Digest m_digest;
    std::vector<OptionSetNumber> m_profile_options;  ///< of the changed profiles, each at its place
    std::vector<OptionSetNumber> m_state_options;    ///< of the states, each at its place
    std::vector<StateNumber> m_state_numbers;        ///< likewise
};

OptionSetNumber Recording::number_of(const OptionSetPtr& options) {
    if (!options) return {};
    return m_option_sets.number_of(*options, m_number, m_digest);
}

void Recording::write_option_sets() {
    for (const auto& profile : m_changes.profiles) m_profile_options.push_back(number_of(profile.options));
    for (const auto& state : m_changes.states) m_state_options.push_back(number_of(state.own_options));
}

/// By id, as they go into the hash; those that are deleted leave their names before others take them.
std::int64_t Recording::write_profiles(const Request& request) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_changes.profiles.size(); ++i) order.push_back(i);
    std::ranges::sort(order, {}, [this](std::size_t i) { return m_changes.profiles[i].id; });
    for (const std::size_t i : order)
        if (m_changes.profiles[i].deleted) free_name(m_connection, m_changes.profiles[i].id);
    std::int64_t changed = 0;
    for (const std::size_t i : order)
        if (put(m_connection, m_changes.profiles[i], m_profile_options[i], request, m_digest)) ++changed;
    return changed;
}

void Recording::write_states() {
    for (std::size_t i = 0; i < m_changes.states.size(); ++i)
        m_state_numbers.push_back(
            m_states.number_of(m_changes.states[i], m_state_options[i], m_number, m_digest));
}

RequestNumber Recording::write(Request request) {
    request.number = m_number;
    if (m_changes.sims.size() != 1) expect_small_tables_intact(m_connection);
    write_definitions(m_connection, m_changes, m_number, m_digest);
    write_option_sets();
    request.profiles = write_profiles(request);
    write_states();
    const SimPart sims = sim_part_of(m_connection, request, m_changes, m_state_numbers, m_states.sims());
    request.sims = write_sim_history(m_connection, m_states, m_digest, sims);
    write_sim_rows(m_connection, sims);
    insert(m_connection, m_digest, request, digest_of_new_identities(sims));
    return m_number;
}

}  // namespace

RequestNumber record(Connection& connection, OptionSetTable& option_sets, StateTable& states, Request request,
                     const RequestContent& changes) {
    return Recording{connection, option_sets, states, changes}.write(std::move(request));
}

}  // namespace simprof::sqlite
