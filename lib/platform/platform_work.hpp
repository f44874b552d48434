#pragma once

#include "lib/model/day.hpp"
#include "lib/model/iccid.hpp"
#include "lib/model/option_set.hpp"
#include "lib/model/request.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What has to be done on the network platform so that it holds what a request changed here: values, from
/// which API calls, list uploads and a runbook are written.

namespace simprof {

/// What is done to SIMs, in the order in which it is done where one SIM needs several.
enum class SimAction { resume, activate, migrate, realign, deviate, change_plan, suspend, terminate };

/// One option that changes, and what the platform calls that.
struct PlatformOption {
    OptionDifference difference;
    std::vector<OptionValue> switches;  ///< options of the platform, each on or off
    bool has_word = false;              ///< the switches say all of it
    friend bool operator==(const PlatformOption&, const PlatformOption&) = default;
};

/// A rate plan that takes effect on a day, which may be the request's own.
struct PlanChange {
    std::optional<std::string> from;  ///< absent where no plan was in force
    std::string to;
    Day effective;
    bool at_once = false;
    friend bool operator==(const PlanChange&, const PlanChange&) = default;
};

/// A scheduled plan that never takes effect.
struct EndedSchedule {
    std::string plan;
    Day from;
    bool superseded = false;  ///< by another scheduled plan; else cancelled
    friend bool operator==(const EndedSchedule&, const EndedSchedule&) = default;
};

/// One thing that a person does for SIMs that get the same.
struct SimStep {
    SimAction action{};
    std::string profile{};                  ///< that the SIMs get, or have
    std::string via{};                      ///< of a realignment; empty where there is no profile to pass
    std::vector<PlatformOption> options{};  ///< that change with it
    std::optional<PlanChange> plan{};
    std::optional<EndedSchedule> ended{};
    bool suspended = false;  ///< the SIMs are, so that it acts when they are resumed
};

/// One call of the platform's API, but for the SIM's number. It holds only what changes.
struct ApiCall {
    std::string operation{};  ///< "modify", "activate", …
    std::optional<std::string> rate_plan{};
    std::vector<OptionValue> options{};
    std::optional<Day> plan_effective{};
};

/// The work that SIMs share which came from the same state to the same state, told in both ways: the API
/// knows no profiles, so it takes other steps than a person. Both are empty where the platform is not
/// concerned.
struct SimWork {
    std::vector<SimStep> steps;
    std::vector<ApiCall> calls;
};

struct WorkOfSim {
    Iccid iccid;
    std::uint32_t work = 0;  ///< index into `PlatformWork::works`
};

enum class ProfileAction { create, unarchive, edit, archive, remove };

/// One thing that a person does to a service profile.
struct ProfileStep {
    ProfileAction action{};
    std::string name{};
    std::string pack{};
    std::string plan{};
    std::vector<PlatformOption> options{};
    std::optional<std::int64_t> followers{};  ///< SIMs that change with it, where they are counted
};

/// A request as work on the platform.
struct PlatformWork {
    Request request{};
    RequestNumber taken_back_by = RequestNumber::none;  ///< the request that did so
    std::string billing_zone{};
    std::vector<ProfileStep> profiles{};
    std::vector<SimWork> works{};
    std::vector<WorkOfSim> sims{};             ///< by number: every SIM of the request
    std::vector<OptionValue> without_words{};  ///< values that go into calls as the catalogue writes them

    /// What the platform is to file the work under: the request's reference, or else its number here.
    [[nodiscard]] std::string reference() const;
    /// How many SIMs share each of `works`.
    [[nodiscard]] std::vector<std::int64_t> sims_of_works() const;
};

}  // namespace simprof
