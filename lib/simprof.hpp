#pragma once

/// The door of libsimprof: opening and creating stores, the operations that judge changes, the views, and
/// `carry_out`, which writes what was judged. Installed as <simprof/simprof.hpp> with the headers that it
/// includes; nothing else of the library can be reached.
///
/// Values go in and come out; the only exception is `Error`, whose kind says what went wrong. There is no
/// global state: the clock, the user and the reason are arguments. A store and what it hands out belong to
/// one thread at a time.

#include "lib/operations/arrivals/compare_sims.hpp"
#include "lib/operations/arrivals/edit_sim.hpp"
#include "lib/operations/arrivals/import_sims.hpp"
#include "lib/operations/catalogue/apply_catalogue.hpp"
#include "lib/operations/change/change.hpp"
#include "lib/operations/history/history.hpp"
#include "lib/operations/history/profile_history.hpp"
#include "lib/operations/history/request_list.hpp"
#include "lib/operations/history/request_view.hpp"
#include "lib/operations/look/schedule_views.hpp"
#include "lib/operations/look/sim_views.hpp"
#include "lib/operations/profiles/change_profiles.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/operations/revert/revert_request.hpp"
#include "lib/operations/sims/methods.hpp"
#include "lib/store/open.hpp"
