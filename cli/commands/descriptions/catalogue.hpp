#pragma once

#include <string_view>

/// What help and the manual say about the commands about packs, plans, the catalogue, the schedule,
/// requests and the report.
namespace simprof::cli::text {

inline constexpr std::string_view pack_list =
    "Lists the service packs: each is a set of options that exist, with their values.\n\n"
    "    simprof pack list";

inline constexpr std::string_view pack_show =
    "Shows one service pack: every option with its values and default, and which values exclude each "
    "other and why.\n\n"
    "    simprof pack show iot-connect";

inline constexpr std::string_view plan_list =
    "Lists the rate plans with their pricing and the packs that they can be used with.\n\n"
    "    simprof plan list";

inline constexpr std::string_view plan_show =
    "Shows one rate plan: its pricing, the packs that it can be used with, and the profiles made with "
    "it.\n\n"
    "    simprof plan show EU-100MB";

inline constexpr std::string_view catalogue_apply =
    "Reads a catalogue file (TOML) and adds to the store what it does not have yet: packs, options, "
    "values, plans and profiles. Applying the same file again changes nothing. A new option of a pack "
    "in use takes its default in every profile and on every deviated SIM of that pack. Removing or "
    "renaming what is in use is refused, and named. Options of a profile that exists are changed with "
    "`simprof profile edit`, not here.\n\n"
    "    simprof catalogue apply catalogue.toml --dry-run";

inline constexpr std::string_view catalogue_export =
    "Writes the packs, plans and profiles of the store as a catalogue file. Applied to an empty store, "
    "it gives the same catalogue.\n\n"
    "    simprof catalogue export > catalogue.toml";

inline constexpr std::string_view catalogue_check =
    "Reads a catalogue file, reports every mistake with its line, and says what `simprof catalogue "
    "apply` would add. Nothing is changed. With --exit-code the exit code is 8 where the store would "
    "change.\n\n"
    "    simprof catalogue check catalogue.toml";

inline constexpr std::string_view schedule_list =
    "Lists the plan changes to come: which SIM, from which plan, to which, on which day; then their sum by "
    "plan, and the fleet by plan before and from each of these days on, as numbers. Terminated SIMs are "
    "not counted. With --month only what changes in that month. A plan that is due is in force by its day "
    "alone: nothing has to run on the first.\n\n"
    "JSON holds all three; NDJSON and CSV list the SIMs alone.\n\n"
    "    simprof schedule list\n"
    "    simprof schedule list --month 2026-12 -o csv";

inline constexpr std::string_view request_list =
    "Lists the requests, newest first: every command that changed something, with its number, instant, "
    "author, reason and how many SIMs it changed. Requests are only ever added.\n\n"
    "Filters narrow the list, and values of one filter are alternatives: --since and --until by billing "
    "day, --actor by who asked, --kind by the command, --reference by ticket. --sim keeps what its "
    "history tells, edits of the profiles that it followed included; --profile what changed a profile. "
    "--limit keeps the newest only.\n\n"
    "    simprof request list --limit 20\n"
    "    simprof request list --since 2026-11-01 --kind sim.migrate --kind profile.edit\n"
    "    simprof request list --sim 8933224000000001002 --reference T-4711\n"
    "    simprof request list -o json";

inline constexpr std::string_view request_show =
    "Shows one request: who asked, when, why, with which command, and what changed for each SIM and "
    "profile.\n\n"
    "    simprof request show 42";

inline constexpr std::string_view request_revert =
    "Takes a request back by a new one: SIMs and the profile that it changed become what they were before "
    "it, by the same rules and clocks. Options change back at once; a plan that has not come into force yet "
    "is cancelled, one that is in force changes back on the first of the next month. A SIM that was "
    "deviated comes back under its profile by passing through another one, as with `simprof sim realign`.\n\n"
    "What a later request changed is refused, and that request is named: take it back first. What is for "
    "good cannot be taken back: a termination, a first activation, SIMs that an import brought, a "
    "catalogue. One such SIM refuses the whole, unless --keep-going says to take back what can be taken "
    "back. A request that took another one back can be taken back itself.\n\n"
    "    simprof request revert 42 --dry-run\n"
    "    simprof request revert 42 --reason \"the customer called again\"\n"
    "    simprof request revert 42 --keep-going --rejects left.csv --yes";

inline constexpr std::string_view request_export =
    "Writes what a request changed for those who bring it to the network platform, where --format says "
    "how. Only what the request changed is in it. Options are named as the platform table of the "
    "service pack does.\n\n"
    "transatel-api: the calls of the platform's API, one JSON object a line: the SIM, the method, the "
    "path behind the address of the API's subscribers, the body, and the day on which a rate plan takes "
    "effect. A cancelled plan is cancelled by asking for the plan in force again. The API takes one SIM a "
    "call and answers 409 while a SIM has a call pending. It knows no service profiles: SIMs that were "
    "given one do not follow it on the platform by calls alone, and a change of a profile cannot be "
    "written so.\n\n"
    "list-upload: a file of ICCIDs between single quotes for each action in the platform's portal, such as "
    "each profile that SIMs migrate to. --rows parts them into files that the portal takes. More files "
    "than one need --directory.\n\n"
    "runbook: the steps that a person clicks in the portal, for every kind of request, in English or, "
    "with --language fr, in French. It names the files of list-upload where a step is about more SIMs "
    "than ten.\n\n"
    "With --directory the files are written there, each whole or as it was before, and their names are "
    "printed.\n\n"
    "    simprof request export 42 --format transatel-api > calls.ndjson\n"
    "    simprof request export 42 --format list-upload --rows 500 --directory .\n"
    "    simprof request export 42 --format runbook --language fr";

inline constexpr std::string_view report =
    "Writes the fleet as one page of HTML, to be kept, printed or mailed: SIMs by status, profile and "
    "rate plan, what changes on the first, which SIMs deviate and why, and the requests of the last 30 "
    "days. Of long lists it shows the first 50 rows and counts the others. The page needs nothing else: "
    "no network, no script. A file of that name is replaced; - writes to standard output.\n\n"
    "    simprof report fleet.html\n"
    "    simprof report - > fleet.html";

}  // namespace simprof::cli::text
