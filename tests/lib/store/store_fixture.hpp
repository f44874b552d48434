#pragma once

#include "lib/model/error.hpp"
#include "lib/store/open.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace simprof::store_test {

/// A directory of its own for a test, removed with all that is in it.
class TestDirectory {
public:
    TestDirectory();
    TestDirectory(const TestDirectory&) = delete;
    TestDirectory& operator=(const TestDirectory&) = delete;
    ~TestDirectory();
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

/// The error that an action ends with; nothing where it ends well.
template <typename Action>
std::optional<Error> error_of(Action&& action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    return {};
}

[[nodiscard]] Iccid iccid(std::string_view digits);
/// The n-th SIM of a fleet.
[[nodiscard]] Iccid nth_sim(int n);
[[nodiscard]] Day day(std::string_view text);
[[nodiscard]] Instant instant(std::string_view text);
[[nodiscard]] OptionSetPtr options(std::vector<OptionValue> values);
[[nodiscard]] Request request(RequestKind kind = RequestKind::sim_migrate);
[[nodiscard]] SimIdentity identity(std::string_view imsi, std::string_view msisdn, std::string group = {});

/// Pack 1 “Data”, plans 1 “Pooled” and 2 “Capped”, profiles 1 “Basic” (data on) and 2 “Silent” (data off).
[[nodiscard]] RequestContent sample_catalogue();

/// A state of an active SIM that follows the profile.
[[nodiscard]] ServiceState following(ProfileId profile, PlanId plan);

/// A new store in the test's directory, with the sample catalogue as request 1.
class TestStore {
public:
    TestStore();
    [[nodiscard]] Store& operator*() { return *m_store; }
    [[nodiscard]] Store* operator->() { return m_store.get(); }
    [[nodiscard]] StoreAccess access() const;
    [[nodiscard]] std::string path() const { return access().path.string(); }
    /// For tests that change the file behind the store's back.
    void close() { m_store.reset(); }

    RequestNumber record(const RequestContent& changes, RequestKind kind = RequestKind::sim_migrate);
    /// As a request that takes another one back.
    RequestNumber record_reversion(RequestNumber reverted, const RequestContent& changes);
    /// Brings in so many SIMs, active with profile 1, from `first` on.
    RequestNumber import_sims(int count, int first = 1);
    [[nodiscard]] std::vector<StoredSim> all_sims();
    [[nodiscard]] StoredSim sim(Iccid iccid);

private:
    RequestNumber record(const Request& request, const RequestContent& changes);
    TestDirectory m_directory;
    std::unique_ptr<Store> m_store;
};

/// What a request did to one SIM; nothing where it has no entry for it.
[[nodiscard]] std::optional<SimEntry> entry_of(Snapshot& view, RequestNumber request, Iccid iccid);

/// Moves these SIMs, as they were read, to one state.
[[nodiscard]] RequestContent moves(const std::vector<StoredSim>& sims, const ServiceState& state,
                                   DeviationChange deviation = DeviationChange::none);

}  // namespace simprof::store_test
