#pragma once

#include "lib/model/day.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// Requests are numbered from 1 in the order they were accepted. `none` where there is none.
enum class RequestNumber : std::int32_t { none = 0 };

/// What a request was for, which is the command that makes it.
enum class RequestKind {
    sim_migrate,
    sim_deviate,
    sim_realign,
    sim_activate,
    sim_suspend,
    sim_resume,
    sim_terminate,
    sim_import,
    sim_add,
    sim_edit,
    profile_create,
    profile_edit,
    profile_archive,
    profile_unarchive,
    profile_delete,
    catalogue_apply,
    request_revert,
    store_clock
};
inline constexpr std::array all_request_kinds{
    RequestKind::sim_migrate,     RequestKind::sim_deviate,       RequestKind::sim_realign,
    RequestKind::sim_activate,    RequestKind::sim_suspend,       RequestKind::sim_resume,
    RequestKind::sim_terminate,   RequestKind::sim_import,        RequestKind::sim_add,
    RequestKind::sim_edit,        RequestKind::profile_create,    RequestKind::profile_edit,
    RequestKind::profile_archive, RequestKind::profile_unarchive, RequestKind::profile_delete,
    RequestKind::catalogue_apply, RequestKind::request_revert,    RequestKind::store_clock};

/// `sim.migrate`, `profile.edit`, …
[[nodiscard]] std::string_view to_string(RequestKind kind);
[[nodiscard]] std::optional<RequestKind> parse_request_kind(std::string_view text);
/// True where it takes over what the platform has: its SIMs come as they are there.
[[nodiscard]] bool takes_sims_over(RequestKind kind);

/// Where a request came from.
enum class Origin { cli, import, api };
[[nodiscard]] std::string_view to_string(Origin origin);
[[nodiscard]] std::optional<Origin> parse_origin(std::string_view text);

/// Who asks, from where, and why: what a caller says about a change it wants.
struct RequestContext {
    Instant clock;           ///< the clock's instant when the caller asked
    bool rehearsal = false;  ///< the clock was replaced (SIMPROF_NOW)
    std::string actor;
    std::optional<std::int64_t> uid;  ///< the operating system's number of the actor
    Origin origin = Origin::cli;
    std::optional<std::string> reason;
    std::optional<std::string> reference;
    std::string command;  ///< as typed
    std::string version;  ///< of the program
};

/// One accepted command that changed something; numbered, never deleted (REQ-1 to REQ-3).
struct Request {
    RequestNumber number{};
    RequestKind kind{};
    RequestNumber reverts{};  ///< the request that it takes back (REQ-4)
    Instant at;
    Day day{std::chrono::sys_days{}};  ///< of `at` in the billing zone
    bool rehearsal = false;
    std::string actor;
    std::optional<std::int64_t> uid;
    Origin origin = Origin::cli;
    std::optional<std::string> reason;
    std::optional<std::string> reference;
    std::string command;
    std::string version;
    std::int64_t sims = 0;      ///< SIMs with a history entry of their own in this request
    std::int64_t profiles = 0;  ///< profiles likewise
    std::int64_t reached = 0;   ///< SIMs whose services changed, followers of an edited profile included
    /// What it was about, in words for a list of requests: a profile, the profiles passed through. Nothing is
    /// read out of it.
    std::string subject;
};

/// STA-3: whether terminated SIMs may give numbers up in a request of that kind.
[[nodiscard]] bool gives_numbers(RequestKind kind);
/// STA-3: how many SIMs only gave a number up in the request, which is about the others.
[[nodiscard]] std::int64_t sims_that_gave_up(const Request& request);

}  // namespace simprof
