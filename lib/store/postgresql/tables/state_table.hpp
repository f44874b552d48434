#pragma once

#include "lib/store/postgresql/session/pipeline.hpp"
#include "lib/store/store.hpp"

#include <unordered_map>
#include <vector>

namespace simprof {
class Digest;
}

namespace simprof::postgresql {

class Connection;
class OptionSetTable;

/// Service states by number. Two with equal content have one number.
class StateTable {
public:
    StateTable(Connection& connection, OptionSetTable& option_sets)
        : m_connection(connection), m_option_sets(option_sets) {}

    /// Lives as long as this table; a number that is not stored is damage.
    [[nodiscard]] const ServiceState& get(StateNumber number);
    /// Asks for the one that a SIM is in, along with other things; `learn_asked` then takes it.
    void ask_for_state_of(Iccid sim);
    void learn_asked();
    /// All of them, which `get` then knows without looking.
    [[nodiscard]] std::vector<StateUse> all();
    /// How many SIMs there are.
    [[nodiscard]] std::int64_t sims();

    /// The state's number; it is stored where it is new. `options` is the number of its own options.
    [[nodiscard]] StateNumber number_of(const ServiceState& state, std::optional<std::int64_t> options,
                                        RequestNumber request, Digest& digest);
    /// So many SIMs more, or less, are in the state.
    void add_sims(StateNumber state, std::int64_t sims);

private:
    Connection& m_connection;
    OptionSetTable& m_option_sets;
    std::unordered_map<StateNumber, ServiceState> m_known;
    Result m_asked;
};

}  // namespace simprof::postgresql
