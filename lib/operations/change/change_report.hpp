#pragma once

#include "lib/model/day.hpp"
#include "lib/model/error.hpp"
#include "lib/model/iccid.hpp"
#include "lib/model/option_set.hpp"
#include "lib/model/request.hpp"
#include "lib/model/warning.hpp"
#include "lib/operations/change/catalogue_differences.hpp"
#include "lib/rules/sims/judgement.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// A scheduled plan by name.
struct NamedSchedule {
    std::string plan;
    Day from;
    friend bool operator==(const NamedSchedule&, const NamedSchedule&) = default;
};

/// How a name differs: absent on a side where there was or is none.
struct NameDifference {
    std::optional<std::string> from;
    std::optional<std::string> to;
    friend bool operator==(const NameDifference&, const NameDifference&) = default;
};

/// A change of rate plan and the day it takes effect.
struct PlanDifference {
    std::optional<std::string> from;  ///< absent where no plan was in force
    std::string to;
    Day effective;
    friend bool operator==(const PlanDifference&, const PlanDifference&) = default;
};

/// What happens to SIMs that were in the same state and get the same. In names; only what differs is present.
struct SharedOutcome {
    Outcome outcome = Outcome::unchanged;
    std::int64_t sims = 0;                   ///< SIMs that share it
    std::shared_ptr<const Refusal> refusal;  ///< where refused
    Sentence remark;                         ///< that people should read; mostly empty
    std::optional<NameDifference> status;
    std::optional<NameDifference> profile;
    std::optional<NameDifference> pack;  ///< where the profile's is another one (MIG-10)
    std::vector<OptionDifference> options;
    std::optional<PlanDifference> plan;
    std::optional<NamedSchedule> superseded;
    std::optional<NamedSchedule> cancelled;
    std::optional<NamedSchedule> kept;  ///< the scheduled plan that stays with its day (MIG-5, ALN-1)
    DeviationChange deviation = DeviationChange::none;
    std::optional<std::string> profile_now;  ///< the profile at the end, for counting
    std::optional<std::string> via;          ///< the profile that a realignment passes through
    std::optional<Refusal> no_way_back;      ///< why `request revert` could not take it back (REQ-4)
    friend bool operator==(const SharedOutcome&, const SharedOutcome&) = default;
};

/// One SIM's outcome: which of the shared ones.
struct SimOutcome {
    Iccid iccid;
    std::uint32_t shared = 0;  ///< index into ChangeReport::outcomes
    std::uint32_t line = 0;    ///< counted in all input files; 0 where there is none
};

/// How one part of a SIM's identity changes: "label", "group", "msisdn" or "imsi".
struct IdentityDifference {
    Iccid iccid;
    std::string part;
    std::optional<std::string> from;
    std::optional<std::string> to;
    friend bool operator==(const IdentityDifference&, const IdentityDifference&) = default;
};

/// STA-3: a number that a terminated SIM gives up to another one.
struct GivenUpNumber {
    Iccid from;
    std::string part;  ///< "imsi" or "msisdn"
    std::string number;
    std::optional<Iccid> to;  ///< absent where the history cannot tell any more
    friend bool operator==(const GivenUpNumber&, const GivenUpNumber&) = default;
};

struct ChangeSummary {
    std::int64_t selected = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
    std::int64_t scheduled = 0;   ///< SIMs whose plan changes on a day to come
    std::int64_t superseded = 0;  ///< SIMs whose scheduled plan was replaced
    std::int64_t cancelled = 0;   ///< SIMs whose scheduled plan ended
    std::int64_t skipped_deviated = 0;

    friend bool operator==(const ChangeSummary&, const ChangeSummary&) = default;
};

/// What becomes of a profile. `grown`: a catalogue gave it options that its pack did not have (CAT-5).
enum class ProfileEvent { created, edited, grown, archived, unarchived, deleted, restored };

/// A change to a profile rather than to SIMs.
struct ProfileReport {
    std::string name;
    std::vector<OptionDifference> options;
    ProfileEvent event = ProfileEvent::edited;
    bool is_so_already = false;  ///< nothing is written
    friend bool operator==(const ProfileReport&, const ProfileReport&) = default;
};

/// What a comparison with a platform's report found beside the SIMs that differ.
struct Comparison {
    std::int64_t not_in_store = 0;   ///< SIMs of the file; they are not added
    std::int64_t other_profile = 0;  ///< SIMs for which the file names another profile; they keep theirs
    /// SIMs of the store, terminated ones aside; absent where a row could not be read.
    std::optional<std::int64_t> not_in_file;

    /// IMP-5: true where the two sides differ in which SIMs or profiles they have.
    [[nodiscard]] bool sides_differ() const {
        return not_in_store > 0 || other_profile > 0 || not_in_file.value_or(0) > 0;
    }
};

/// The form by which a file was read (IMP-1).
struct FormTaken {
    std::string name;
    Sentence why;
    bool is_told = false;  ///< people know it, or need not
};

/// What a change does or did, for everyone who is told of it.
struct ChangeReport {
    RequestKind kind{};
    Day day{std::chrono::sys_days{}};  ///< the billing day on which it is, or was, judged
    std::optional<Request> request;    ///< absent where nothing was recorded
    bool dry_run = false;
    bool only_looks = false;  ///< the command changes nothing: nobody asked for a dry run
    bool past = false;        ///< told again from the history
    RequestNumber taken_back_by = RequestNumber::none;  ///< of a request of the past
    RequestNumber reverts = RequestNumber::none;        ///< the request that is taken back, if one is
    ChangeSummary summary;
    std::vector<SharedOutcome> outcomes;
    std::vector<SimOutcome> sims;           ///< that change or stay as they are, by number
    std::vector<RefusedRow> refused;        ///< by line and number
    std::optional<Refusal> refusal_of_all;  ///< where one sentence tells of all of them
    InputFiles files;                       ///< in which the rows stand
    std::vector<IdentityDifference> identities;
    std::vector<GivenUpNumber> gave_up;  ///< by number of who gives; these SIMs are not counted
    std::optional<ProfileReport> profile;
    std::optional<Comparison> comparison;
    std::optional<FormTaken> form;        ///< of what a file brought
    std::optional<Instant> former_clock;  ///< where a clock was accepted: the last request's instant
    CatalogueDifferences catalogue;
    bool packs_and_plans_unknown = false;  ///< of a catalogue: the history did not keep them then
    Warnings warnings;
    std::string billing_zone;

    /// True where it is about the options of one profile.
    [[nodiscard]] bool edits_profile() const { return profile && profile->event == ProfileEvent::edited; }

    /// One more SIM that shares an outcome. In order of number.
    void add_sim(const SimOutcome& sim) {
        sims.push_back(sim);
        ++outcomes[sim.shared].sims;
    }
};

}  // namespace simprof
