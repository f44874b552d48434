#pragma once

#include "lib/model/error.hpp"
#include "lib/store/open.hpp"

#include <filesystem>
#include <optional>
#include <span>
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

/// The kinds of store there are. Tests of what any store must do, and of operations, run on the one under
/// test; those of one kind name it.
enum class StoreKind { sqlite, postgresql };
/// SQLite, unless the variable SIMPROF_TEST_STORE says `postgresql`.
[[nodiscard]] StoreKind kind_under_test();

/// Where a new store of that kind can be made, for a test that has this directory.
[[nodiscard]] std::string new_location(const TestDirectory& directory, StoreKind kind = kind_under_test());

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

/// Who a stored SIM is; one that is not stored fails the test.
[[nodiscard]] SimIdentity identity_of(Snapshot& view, Iccid iccid);

/// Which SIM has that number, if any.
template <typename Number>
[[nodiscard]] std::optional<Iccid> sim_with(Snapshot& view, Number number) {
    const auto holders = view.sims_with(std::span<const Number>{&number, 1});
    return holders.empty() ? std::nullopt : std::optional{holders.front().second};
}

/// Pack 1 “Data”, plans 1 “Pooled” and 2 “Capped”, profiles 1 “Basic” (data on) and 2 “Silent” (data off).
[[nodiscard]] RequestContent sample_catalogue();

/// A state of an active SIM that follows the profile.
[[nodiscard]] ServiceState following(ProfileId profile, PlanId plan);
/// With options of its own.
[[nodiscard]] ServiceState deviated_state();
/// How many SIMs are in that state; -1 where the store has no such state.
[[nodiscard]] std::int64_t sims_in(Snapshot& view, const ServiceState& state);

/// A new store, with the sample catalogue as request 1.
class TestStore {
public:
    explicit TestStore(StoreKind kind = kind_under_test());
    [[nodiscard]] Store& operator*() { return *m_store; }
    [[nodiscard]] Store* operator->() { return m_store.get(); }
    [[nodiscard]] StoreAccess access() const;
    /// Of a store that is a file.
    [[nodiscard]] std::string path() const { return m_location; }
    /// For tests that change the file behind the store's back.
    void close() { m_store.reset(); }

    RequestNumber record(const RequestContent& changes, RequestKind kind = RequestKind::sim_migrate);
    /// As a request that takes another one back.
    RequestNumber record_reversion(RequestNumber reverted, const RequestContent& changes);
    /// Brings in so many SIMs, active with profile 1, from `first` on.
    RequestNumber import_sims(int count, int first = 1);
    /// Requests 2 to 5, so that the history has something of every kind: 300 SIMs brought, an identity
    /// replaced, SIM 2 deviated, all SIMs moved to profile 2.
    void fill();
    [[nodiscard]] std::vector<StoredSim> all_sims();
    [[nodiscard]] StoredSim sim(Iccid iccid);

private:
    RequestNumber record(const Request& request, const RequestContent& changes);
    TestDirectory m_directory;
    std::string m_location;
    std::unique_ptr<Store> m_store;
};

/// What a request did to one SIM; nothing where it has no entry for it.
[[nodiscard]] std::optional<SimEntry> entry_of(Snapshot& view, RequestNumber request, Iccid iccid);

/// Moves these SIMs, as they were read, to one state.
[[nodiscard]] RequestContent moves(const std::vector<StoredSim>& sims, const ServiceState& state,
                                   DeviationChange deviation = DeviationChange::none);

}  // namespace simprof::store_test
