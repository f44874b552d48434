#pragma once

#include "lib/store/rows/values.hpp"

/// What goes into the hash of a request, the same in every kind of store. First the rows of these kinds, kind
/// by kind in this order and by key; the first column of each is the request's number.
namespace simprof {

/// request, subject, id, before, after
inline constexpr char definition_entry_letter = 'd';
/// request, id, options
inline constexpr char option_set_letter = 'o';
/// request, profile, before_options, after_options, archived_before, archived_after, in_force_before,
/// in_force_after, with what never changes of a profile: name, pack, plan
inline constexpr char profile_entry_letter = 'p';
/// request, id, status, profile, plan, next_plan, next_from, options
inline constexpr char state_letter = 's';
/// Of all SIMs together: request and one hash over their entries (see EntryDigest).
inline constexpr char sim_entries_letter = 'e';
/// request, iccid, then IMSI, MSISDN, group, label before and after
inline constexpr char identity_entry_letter = 'i';
/// At the end the request's own (see RequestRow).
inline constexpr char request_letter = 'r';
/// The first hash is over these alone: the settings that never change, by name.
inline constexpr char setting_letter = 'g';

void add_row(Digest& digest, char letter, Values values);

}  // namespace simprof
