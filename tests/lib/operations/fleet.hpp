#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/operations/arrivals/edit_sim.hpp"
#include "lib/operations/arrivals/import_sims.hpp"
#include "lib/operations/change/as_shown.hpp"
#include "lib/operations/look/sim_listing.hpp"
#include "lib/operations/profiles/change_profiles.hpp"
#include "lib/operations/sims/methods.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace simprof::operations_test {

using store_test::error_of;

/// A store with the catalogue and the fleet of tests/data, billing zone Europe/Paris, and a clock that tests
/// set.
class Fleet {
public:
    explicit Fleet(bool with_sims = true, store_test::StoreKind kind = store_test::kind_under_test());
    /// One that is there already, wherever it is.
    explicit Fleet(std::unique_ptr<Store> store);

    Store& operator*() { return *m_store; }
    std::string now = "2026-11-23T09:00:00Z";

    /// Judges and, where no SIM is refused, carries out.
    ChangeReport change(const Judging& judge, const std::string& reason = {});
    /// Likewise, leaving out the SIMs that are refused.
    ChangeReport keep_going(const Judging& judge, const std::string& reason = {});
    ChangeReport import(const std::string& text, ImportSettings settings = {});
    ChangeReport apply_catalogue(const std::string& toml);
    ChangeReport migrate(const std::string& sim, const std::string& profile);
    ChangeReport deviate(const std::string& sim, OptionChanges options, const std::string& reason);
    ChangeReport edit(const std::string& profile, OptionChanges options);

    SimView sim(const std::string& number, const std::string& as_of = {});
    std::string value(const std::string& sim, const std::string& option);
    std::int64_t requests();
    [[nodiscard]] Day today();

private:
    ChangeReport carry_out_judged(const Judging& judge, const std::string& reason, bool keeps_going);
    std::optional<store_test::TestDirectory> m_directory;
    std::unique_ptr<Store> m_store;
};

/// A selection of SIMs by number.
[[nodiscard]] Selection selection(const std::vector<std::string>& sims);
/// Hands over the SIMs of a listing.
void visit_sims(Snapshot& snapshot, const Selection& sims, Day today, std::optional<Day> as_of,
                const std::function<void(const SimView&)>& visit);
/// The content of a file of tests/data.
[[nodiscard]] std::string data_file(const std::string& name);

/// SIMs of the fleet.
inline const std::string tracker = "8933224000000010003";
inline const std::string other_tracker = "8933224000000010078";
inline const std::string available = "8933224000000010631";
inline const std::string pooled = "8933224000000012108";

}  // namespace simprof::operations_test
