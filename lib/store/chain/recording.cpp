#include "lib/store/chain/recording.hpp"

#include "lib/store/chain/entry_writing.hpp"
#include "lib/store/rows/digest.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

using OptionSetNumber = RequestTables::OptionSetNumber;

class Recording {
public:
    Recording(RequestTables& tables, const ChainEnd& end, const RequestContent& content)
        : m_tables(tables),
          m_content(content),
          m_number(RequestNumber{static_cast<std::int32_t>(end.number) + 1}),
          m_digest(end.hash) {}

    RequestNumber write(Request request) {
        request.number = m_number;
        m_tables.write_definitions(m_content, m_number, m_digest);
        write_option_sets();
        request.profiles = write_profiles(request);
        write_states();
        const SimPart sims = m_tables.sim_part(request, m_content, m_state_numbers);
        request.sims = m_tables.write_sims(sims, m_digest);
        m_tables.insert(request, digest_of_new_identities(sims), m_digest);
        return m_number;
    }

private:
    OptionSetNumber number_of(const OptionSetPtr& options) {
        if (!options) return {};
        return m_tables.number_of(*options, m_number, m_digest);
    }
    void write_option_sets() {
        for (const auto& profile : m_content.profiles)
            m_profile_options.push_back(number_of(profile.options));
        for (const auto& state : m_content.states) m_state_options.push_back(number_of(state.own_options));
    }
    std::int64_t write_profiles(const Request& request);
    void write_states() {
        for (std::size_t i = 0; i < m_content.states.size(); ++i)
            m_state_numbers.push_back(
                m_tables.number_of(m_content.states[i], m_state_options[i], m_number, m_digest));
    }

    RequestTables& m_tables;
    const RequestContent& m_content;
    RequestNumber m_number;
    Digest m_digest;
    std::vector<OptionSetNumber> m_profile_options;  ///< of the changed profiles, each at its place
    std::vector<OptionSetNumber> m_state_options;    ///< of the states, each at its place
    std::vector<StateNumber> m_state_numbers;        ///< likewise
};

/// By id, as they go into the hash; those that are deleted leave their names before others take them.
std::int64_t Recording::write_profiles(const Request& request) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_content.profiles.size(); ++i) order.push_back(i);
    std::ranges::sort(order, {}, [this](std::size_t i) { return m_content.profiles[i].id; });
    for (const std::size_t i : order)
        if (m_content.profiles[i].deleted) m_tables.free_name(m_content.profiles[i].id);
    std::int64_t changed = 0;
    for (const std::size_t i : order)
        if (m_tables.put(m_content.profiles[i], m_profile_options[i], request, m_digest)) ++changed;
    return changed;
}

}  // namespace

RequestNumber record(RequestTables& tables, const ChainEnd& end, Request request,
                     const RequestContent& content) {
    return Recording{tables, end, content}.write(std::move(request));
}

}  // namespace simprof
