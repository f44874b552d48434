#pragma once

#include "lib/store/store.hpp"

#include <unordered_map>
#include <vector>

namespace simprof {
class Digest;
}

namespace simprof::sqlite {

class Connection;
class OptionSetTable;

/// Service states by number. Two with equal content have one number.
class StateTable {
public:
    StateTable(Connection& connection, OptionSetTable& option_sets)
        : m_connection(connection), m_option_sets(option_sets) {}

    /// Lives as long as this table; a number that is not stored is damage.
    [[nodiscard]] const ServiceState& get(StateNumber number);
    /// All of them, which `get` then knows without looking.
    [[nodiscard]] std::vector<StateUse> all();
    /// How many SIMs are in these states, or in any.
    [[nodiscard]] std::int64_t sims_in(const std::vector<StateNumber>& states);
    [[nodiscard]] std::int64_t sims();

    /// The state's number; it is stored where it is new. `options` is the number of its own options.
    [[nodiscard]] StateNumber number_of(const ServiceState& state, std::optional<std::int64_t> options,
                                        RequestNumber request, Digest& digest);
    /// So many SIMs more, or less, are in the state.
    void add_sims(StateNumber number, std::int64_t sims);

private:
    Connection& m_connection;
    OptionSetTable& m_option_sets;
    std::unordered_map<StateNumber, ServiceState> m_known;
};

}  // namespace simprof::sqlite
