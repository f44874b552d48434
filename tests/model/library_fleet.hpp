#pragma once

#include "tests/lib/operations/fleet.hpp"
#include "tests/model/step.hpp"

#include <memory>
#include <optional>
#include <string>

namespace simprof::model_test {

/// Where the store of the fleet is, and what fails there.
class Ground {
public:
    Ground() = default;
    Ground(const Ground&) = delete;
    Ground& operator=(const Ground&) = delete;
    virtual ~Ground() = default;

    /// A store with the fleet of the model in it, and nothing else done.
    virtual void renew() = 0;
    virtual std::unique_ptr<Store> open() = 0;
    /// Fails once at the n-th operation from now on; 0: at none.
    virtual void fail_at(int operation) = 0;
    /// Makes all well again; true where it had failed, and the store has to be opened anew.
    virtual bool mend() = 0;
};

/// On the disk in memory, where the power is cut.
class DiskGround final : public Ground {
public:
    void renew() override;
    std::unique_ptr<Store> open() override;
    void fail_at(int operation) override;
    bool mend() override;
};

/// The catalogue and the SIMs of the model, brought into an empty store.
void fill(operations_test::Fleet& fleet);

/// The fleet of the model as the library keeps it.
class LibraryFleet {
public:
    explicit LibraryFleet(Ground& ground);

    /// What comes of a step, in the model's words; "cut" where something failed meanwhile, which is well
    /// again.
    std::string take(const Step& step);
    int hours = 0;
    /// In the model's words.
    [[nodiscard]] std::string picture();

private:
    void open();
    [[nodiscard]] std::string outcome_of(const Step& step);
    Ground& m_ground;
    std::optional<operations_test::Fleet> m_fleet;
};

}  // namespace simprof::model_test
