#pragma once

#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "lib/operations/history/history.hpp"
#include "lib/operations/history/profile_history.hpp"

namespace simprof::cli {

/// One event of a SIM's history as JSON: the request's keys, then what happened to the SIM.
[[nodiscard]] Json to_json(const LifeEvent& event);
[[nodiscard]] Json to_json(const ProfileHistoryEntry& entry, const ProfileHistory& history);

/// What happened, for people: one change a line; an arrival, and how a profile began, in one.
[[nodiscard]] std::vector<std::string> effect_lines(const LifeEvent& event);
[[nodiscard]] std::vector<std::string> effect_lines(const ProfileHistoryEntry& entry,
                                                    const ProfileHistory& history);
/// Likewise for programs, all in one line.
[[nodiscard]] std::string effect_for_programs(const LifeEvent& event);
[[nodiscard]] std::string effect_for_programs(const ProfileHistoryEntry& entry,
                                              const ProfileHistory& history);

/// A request for people, at the head of what it did: when (`at`), which, who, from where and why.
/// `who`: as Session::who says it.
[[nodiscard]] std::string headline(const Request& request, const std::string& at, const std::string& who);

/// An entry of a history for people: its head, below it what happened.
[[nodiscard]] std::string history_paragraph(const std::string& head, const std::vector<std::string>& effects,
                                            int width);

/// The columns of a request in the CSV of a history, to which the caller adds its own.
[[nodiscard]] std::vector<ListingColumn> history_columns();

}  // namespace simprof::cli
