#pragma once

#include <string_view>

/// What help and the manual say about the commands about SIMs.
namespace simprof::cli::text {

inline constexpr std::string_view sim_migrate =
    "Gives each SIM selected the profile named with --to. This is the first method, and the best one "
    "for a single SIM. The options of the new profile are in force at once. If its rate plan is another "
    "one, the plan follows on the first day of the next month in the billing zone; the answer gives the "
    "date. A deviation ends.\n\n"
    "A SIM has at most one scheduled plan: a newer migration replaces it. Migrating to a profile with "
    "the plan that is in force cancels it. A deviated SIM cannot be migrated to the profile that it "
    "already has: `simprof sim realign` does that.\n\n"
    "A list with a column `profile` gives each SIM its own target; where it names one, that counts rather "
    "than "
    "--to, and a warning says so.\n\n"
    "Everything is judged before anything is changed, and a batch is changed whole or not at all, unless "
    "--keep-going says to do what can be done. A device may need a new data session before it notices.\n\n"
    "    simprof sim migrate 8933224000000001002 --to tracker-eu-sms\n"
    "    simprof sim migrate --from list.csv --to tracker-eu-500 --dry-run\n"
    "    simprof sim migrate --profile tracker-eu --group north --to tracker-eu-sms --expect 12";

inline constexpr std::string_view sim_deviate =
    "Changes options on the SIMs selected and on nothing else. This is the third method. It ends the "
    "profile's control: from then on the SIM holds a value of its own for every option, those not "
    "changed included, and later edits of the profile pass it by. So it is not recommended outside "
    "tests; migrate the SIM, or edit the profile, where you can.\n\n"
    "A SIM that follows its profile is deviated only with a reason (--reason). The change acts at once. "
    "The rate plan is not touched. `simprof sim realign` takes the way back.\n\n"
    "    simprof sim deviate 8933224000000001002 --set voice=on --reason \"test call, ticket 4711\"";

inline constexpr std::string_view sim_advise =
    "Says which of the three methods is right for SIMs that are to have other options, best first, with the "
    "reason and the commands to run. It looks at the SIMs as they are, at every profile, and at who else "
    "uses it. Nothing is changed.\n\n"
    "A profile that has exactly the options wanted, with the same pack and plan, is migrated to. A profile "
    "that nobody else follows is edited; otherwise the answer says how many other SIMs an edit would change, "
    "and which. Where there is no such profile, one can be created and migrated to. A deviation comes last, "
    "unless the SIMs are deviated already. Profiles that come close are named with the difference. --reason "
    "is written into the command that deviates.\n\n"
    "    simprof sim advise 8933224000000001002 --set sms-mo=on\n"
    "    simprof sim advise --profile tracker-eu --group north --set voice=on -o json";

inline constexpr std::string_view sim_realign =
    "Brings deviated SIMs back under their profile: their options are the profile's again, and they "
    "follow it again. The network allows that only by leaving for another profile and returning; this "
    "command makes both steps in one request. The plan in force and a scheduled plan end as they were. "
    "A SIM that follows its profile is left alone.\n\n"
    "The profile passed through is chosen, or named with --via. It has to be another one with the same "
    "pack and plan that is not archived. Where there is none, create a twin first.\n\n"
    "    simprof sim realign 8933224000000001002\n"
    "    simprof sim realign --deviated --profile tracker-eu --via tracker-eu-sms";

inline constexpr std::string_view sim_list =
    "Lists SIMs. Without a selection it lists all of them; filters narrow, and values of one filter are "
    "alternatives. With --as-of it shows them as they were on a day gone by, or with the plans that "
    "will be in force on a day to come. With --options the CSV gets a column for each option, and can "
    "be imported again. With --exit-code the exit code is 8 where a SIM is listed.\n\n"
    "With --deviated the list tells of each SIM how many options differ from its profile's (0 where it is "
    "deviated, but equal), since when and why; CSV and JSON say by whom, too.\n\n"
    "    simprof sim list --profile tracker-eu --deviated\n"
    "    simprof sim list --status active --status suspended -o csv > fleet.csv\n"
    "    simprof sim list --scheduled --as-of 2027-01-01";

inline constexpr std::string_view sim_show =
    "Shows one SIM: its numbers, status, profile, pack, the plan in force and the one that is scheduled "
    "with its date, every option, and whether the SIM follows its profile or deviates, since when, by "
    "whom and why. With --as-of it shows the SIM as it was on a day gone by, or with the plan that will "
    "be in force on a day to come.\n\n"
    "    simprof sim show 8933224000000001002\n"
    "    simprof sim show +882470400271000 -o json";

inline constexpr std::string_view sim_history =
    "Tells everything that happened to one SIM, in order: each request that changed it, with its number, "
    "instant, author, origin, reason and reference, edits of the profiles that it followed at the time "
    "included; and each scheduled plan on the day on which it came into force, which no request does.\n\n"
    "    simprof sim history 8933224000000001002";

inline constexpr std::string_view sim_diff =
    "Shows the options of a SIM beside those of its profile, and marks those that differ. A SIM that "
    "follows its profile never differs; one that is deviated may have options equal to the profile's, and "
    "that is said. With --exit-code the exit code is 8 where options differ.\n\n"
    "    simprof sim diff 8933224000000001002";

inline constexpr std::string_view sim_import =
    "Reads a file of SIMs (- for standard input) and adds those that the store does not have. It takes "
    "a CSV with a column `iccid`, a delivery file of the card maker, a list upload, or subscribers of "
    "the platform's API as NDJSON, and recognises each by its first line. Numbers are cleaned first: "
    "blanks, hyphens, quotes and what spreadsheets add go away. A wrong check digit is a warning, "
    "unless --strict is given. PIN and PUK are never kept.\n\n"
    "A row about a SIM that is in the store already is left alone where it says the same, and refused "
    "where it differs; with --update the SIM takes what the file says instead. --to names the profile "
    "of rows that need one and name none. A SIM whose options in the file differ from its profile's "
    "arrives deviated.\n\n"
    "With --compare the file is a report of the platform, held against the store: status, plan in force "
    "and options of the SIMs that the store has; everything else is left alone. It tells what differs, and "
    "how many SIMs only one side has; where a row cannot be compared, the exit code is 3. Nothing is "
    "written, unless --update says to record it: then options "
    "that differ from the profile's make a SIM deviated, with the origin api.\n\n"
    "    simprof sim import delivery.csv --to tracker-eu --dry-run\n"
    "    simprof sim import subscribers.ndjson --update --reason \"monthly reconciliation\"\n"
    "    simprof sim import subscribers.ndjson --compare --exit-code\n"
    "    simprof sim import subscribers.ndjson --compare --update --reason \"changed by the API\"";

inline constexpr std::string_view sim_add =
    "Brings one SIM into the store by its ICCID. Without --to it is available, and gets its profile "
    "when it is activated; with --to it is active under that profile at once, unless --status says "
    "otherwise. `simprof sim import` brings many.\n\n"
    "    simprof sim add 8933224000000001002 --group north\n"
    "    simprof sim add 8933224000000001010 --to tracker-eu --msisdn 882470400271001";

inline constexpr std::string_view sim_edit =
    "Changes who a SIM is for people: its label, group, MSISDN or IMSI. An empty text takes the value "
    "away. Two SIMs never share an MSISDN or an IMSI: take it off the other one first.\n\n"
    "    simprof sim edit 8933224000000001002 --label \"pump 12\" --group north\n"
    "    simprof sim edit 8933224000000001002 --msisdn ''";

inline constexpr std::string_view sim_activate =
    "Activates SIMs that are available, preactivated, in test or asleep. With --to they get that "
    "profile, and its plan is in force at once: nothing was billed before. SIMs that have a profile can "
    "keep it; one that is asleep wakes with the profile and plan that it has. An archived profile takes "
    "no new SIMs. A suspended SIM is not activated but resumed.\n\n"
    "    simprof sim activate 8933224000000001002 --to tracker-eu\n"
    "    simprof sim activate --from delivery.csv --to tracker-eu --expect 200";

inline constexpr std::string_view sim_suspend =
    "Suspends SIMs that are active or in test. They keep their profile and follow its edits; `simprof "
    "sim resume` makes them active again. A SIM that is suspended already is left alone.\n\n"
    "    simprof sim suspend 8933224000000001002 --reason \"device in repair\"";

inline constexpr std::string_view sim_resume =
    "Makes suspended SIMs active again, with the profile that they have. A SIM that is active already "
    "is left alone. One that is asleep is woken by `simprof sim activate`; one that is barred can be "
    "released by the provider only.\n\n"
    "    simprof sim resume 8933224000000001002";

inline constexpr std::string_view sim_terminate =
    "Ends SIMs for good: a terminated SIM never changes again, and a plan that was scheduled for it is "
    "cancelled. Its history stays. There is no way back.\n\n"
    "    simprof sim terminate 8933224000000001002 --reason \"device scrapped\" --dry-run";

}  // namespace simprof::cli::text
