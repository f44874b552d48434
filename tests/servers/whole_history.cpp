#include "tests/servers/whole_history.hpp"

#include <doctest/doctest.h>

#include <map>

namespace simprof::servers_test {

namespace {

/// What requests have made of SIMs and profiles.
class Replayed {
public:
    void take(const SimEntry& entry) {
        StoredSim& sim = m_sims.try_emplace(entry.iccid, StoredSim{entry.iccid}).first->second;
        CHECK(entry.before == sim.state);
        CHECK(entry.deviation_before == sim.deviation);
        CHECK(entry.previous == sim.last_request);
        sim.state = entry.after;
        sim.deviation = entry.deviation_after;
        sim.last_request = entry.request;
    }

    void take(const ProfileEntry& entry) {
        OptionSetPtr& options = m_profiles[entry.profile];
        CHECK((entry.before == nullptr) == (options == nullptr));
        if (entry.before && options) CHECK(*entry.before == *options);
        options = entry.after;
    }

    void compare(Snapshot& view) const {
        std::size_t sims = 0;
        view.scan({}, [&](const StoredSim& sim) {
            ++sims;
            const auto replayed = m_sims.find(sim.iccid);
            REQUIRE(replayed != m_sims.end());
            CHECK(sim.state == replayed->second.state);
            CHECK(sim.deviation == replayed->second.deviation);
            CHECK(sim.last_request == replayed->second.last_request);
        });
        CHECK(sims == m_sims.size());
        for (const auto& [id, options] : m_profiles)
            if (options) CHECK(*view.profile(id).options == *options);
    }

private:
    std::map<Iccid, StoredSim> m_sims;
    std::map<ProfileId, OptionSetPtr> m_profiles;
};

}  // namespace

void check_history(Store& store) {
    const auto view = store.read();
    const auto last = view->last_request();
    REQUIRE(last);
    Replayed replayed;
    for (int number = 1; number <= static_cast<int>(last->number); ++number) {
        CAPTURE(number);
        const RequestNumber request{number};
        CHECK(view->request(request));
        for (const SimEntry& entry : view->sim_entries(request)) replayed.take(entry);
        for (const ProfileEntry& entry : view->profile_entries(request)) replayed.take(entry);
    }
    replayed.compare(*view);
}

}  // namespace simprof::servers_test
