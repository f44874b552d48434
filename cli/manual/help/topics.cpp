#include "cli/manual/help/topics.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr Topic topics[] = {
    {"exit-codes",
     msgid("what the exit codes mean"),
     msgid("EXIT STATUS"),
     {msgid("Scripts can rely on these numbers; they never change."),
      msgid("     0  done, or nothing to do\n"
            "     1  failed: an input or output that is not the store\n"
            "     2  the command line, a configuration file or an input file is malformed\n"
            "     3  partly done\n"
            "     4  not found: SIM, profile, pack, plan, request, file\n"
            "     5  refused by a rule\n"
            "     6  the state is not what was expected (--expect, or changed since)\n"
            "     7  the store is busy\n"
            "     8  differences found, only with --exit-code\n"
            "     9  not confirmed\n"
            "    10  the store is missing, damaged, no store of ours, or of another version\n"
            "    70  a bug in simprof\n"
            "   130  interrupted: rolled back\n"
            "   141  nobody reads the output any more")}},
    {"output",
     msgid("formats of output, and how errors look"),
     msgid("OUTPUT"),
     {msgid("Data goes to standard output, everything said to a person to standard error. -o chooses the "
            "format: `table` for people, `json` for one document, `ndjson` for one object a line, `csv` for "
            "a header and rows. A table fits the terminal, never cuts a number, and is plain where it is "
            "piped. Names of keys never change; keys may be added. Absent values are null in JSON, empty in "
            "CSV, - in a table. Days are YYYY-MM-DD, instants are RFC 3339 in UTC."),
      msgid("Every document has a JSON Schema, in share/simprof/schema: what it does not name is not "
            "printed; with --fields only the keys asked for are."),
      msgid("A list takes --fields A,B (keys of its JSON, `sims.total` a part of one), --sort FIELD or "
            "FIELD:desc, and --limit N, in every format. A table that is too wide leaves out its least "
            "important columns and says which; one that is too long goes through a pager, unless --no-pager "
            "is given."),
      msgid("An error is a fact and what to do about it, with the id of the rule that refused in brackets; "
            "`simprof explain ID` tells more. With -o json or ndjson it is a document on standard error, "
            "with -o csv a header and a row. Warnings are such a document, too, or stand in that of the "
            "error; in CSV they have no exit code:"),
      "    {\"error\":{\"code\":\"PRO-4\",\"exit\":5,\"message\":\"...\",\n"
      "              \"hint\":\"...\",\"sim\":null,\"line\":null}}",
      msgid("Characters that would act on a terminal are shown escaped, everywhere but in JSON. In CSV, a "
            "cell that a spreadsheet would run as a formula begins with an apostrophe; reading it back takes "
            "that away.")}},
    {"time",
     msgid("when a change takes effect, and what day it is"),
     msgid("TIME"),
     {msgid(
          "Options change at once; a device may need a new data session before it notices. The rate plan "
          "changes on the first day of the next month, so that a month is billed by one plan. Until then the "
          "SIM has a plan in force and a plan to come: `simprof schedule list` lists what changes when."),
      msgid("What day it is says the billing zone, which is chosen when the store is made and stays: a "
            "request made at 23:30 in Paris on the last of the month is of that month, whatever the "
            "computer's zone. For people times are shown in the billing zone; programs get them in UTC. Days "
            "are written 2026-12-01, months 2026-12; there are no relative ones."),
      msgid("--as-of DAY shows SIMs as they were at the end of a day gone by, or with the plans that will be "
            "in force on a day to come. Time never runs back: where the computer's clock is behind the last "
            "request, changes are refused until it is right again, or `simprof store clock --accept` accepts "
            "it. SIMPROF_NOW stands for the clock in stores that are for rehearsals (`simprof store "
            "rehearse`).")}},
    {"files",
     msgid("which files are read and written"),
     msgid("FILES READ AND WRITTEN"),
     {msgid("The store is one file, and a journal beside it while it is written. Both are their owner's "
            "alone. Copy a store that is in use by `simprof store backup`, never by cp."),
      msgid("Or it is in a PostgreSQL 15 database, which many reach: --store "
            "postgresql://USER@HOST/DATABASE, by the program simprof-postgresql, with PostgreSQL's own ways "
            "to say passwords and more. Whoever looks after the server backs it up. `simprof store copy` "
            "moves a store between files and servers."),
      msgid("What commands read (lists, deliveries, catalogues) may be named -, for standard input; a list "
            "of SIMs may also be an Excel workbook (xlsx). What they write is on the disk when they say so, "
            "with a mode of 0600 where it is new, and never replaces a store, an input, or, unasked, a file "
            "of another kind. A dry run writes no file."),
      msgid("    ~/.local/share/simprof/simprof.db    the store, where no other is named\n"
            "    ~/.config/simprof/config.toml        your settings (config path)\n"
            "    ~/.config/simprof/forms/             your forms of files of SIMs\n"
            "    /etc/simprof/                        those of the whole computer")}},
    {"forms",
     msgid("how files of SIMs are understood"),
     msgid("FORMS"),
     {msgid("Every platform calls things differently. A form says what the columns or keys of its files are, "
            "and which of its words is which status. `simprof form list` lists the forms; a file shows its "
            "own by its header or its keys, and the answer says which was taken and why. --form names one."),
      msgid("What no form knows can be said with the command: --column \"Card No=iccid\" says what a column "
            "is, --word \"status:In Use=active\" what a word means, --ignore passes a column over. A column "
            "that could say a status, a plan, a profile or an option, and is not read, stops an import."),
      "    simprof sim import portal.csv --column \"Card No=iccid\" \\\n"
      "        --column \"State=status\" --word \"status:In Use=active\" --to lab -n\n"
      "    simprof form show simprof-csv > mine.toml",
      msgid("--encoding says how the file writes its letters: utf-8, utf-16le, utf-16be or windows-1252."),
      msgid("A form of your own is a TOML file in ~/.config/simprof/forms; `simprof form show NAME` prints "
            "one to begin with, and simprof-form(5) tells its keys.")}},
    {"environment",
     msgid("variables of the environment"),
     msgid("ENVIRONMENT"),
     {msgid("    SIMPROF_STORE    the store, where --store is not given\n"
            "    SIMPROF_OUTPUT   the format, where -o is not given\n"
            "    SIMPROF_ACTOR    who asks, as requests record it; else the login name\n"
            "    SIMPROF_NOW      an instant of RFC 3339 that stands for the clock, for\n"
            "                     tests and rehearsals; it changes only stores made\n"
            "                     under it or by simprof store rehearse\n"
            "    NO_COLOR         no colours, where --color is not given\n"
            "    COLUMNS          the width of tables on a terminal\n"
            "    SIMPROF_PAGER    what shows tables longer than the terminal; else PAGER,\n"
            "                     else less; cat: nothing does\n"
            "    XDG_CONFIG_HOME  where the configuration is; else ~/.config\n"
            "    XDG_DATA_HOME    where the store is; else ~/.local/share")}},
    {"configuration",
     msgid("configuration files and what they can set"),
     msgid("FILES"),
     {msgid("Settings come from the command line, else from the environment, else from "
            "$XDG_CONFIG_HOME/simprof/config.toml (~/.config where that is not set), else from "
            "/etc/simprof/config.toml, else they are built in. `simprof config list --show-origin` shows "
            "what is in force and why. An unknown key is an error that names its line."),
      msgid("    store = \"~/simprof.db\"   # beside this file where the path is relative\n"
            "    output = \"table\"         # table, json, ndjson, csv\n"
            "    color = \"auto\"           # auto, always, never\n"
            "    quiet = false\n"
            "    wait = 5                 # seconds, for a busy store\n"
            "    actor = \"noc\""),
      msgid("    [confirm]\n"
            "    type_above = 1000        # from so many SIMs on, type their number"),
      msgid("Without a setting, the store is $XDG_DATA_HOME/simprof/simprof.db (~/.local/share where that is "
            "not set).")}},
    {"selecting",
     msgid("how commands select SIMs"),
     msgid("SELECTING SIMS"),
     {msgid("The commands that change or list SIMs select them in the same ways:"),
      msgid("    ICCID ...              one or more numbers; +MSISDN names a SIM too\n"
            "    --from FILE            a list upload, a CSV with a column iccid or\n"
            "                           msisdn, or NDJSON; - is standard input\n"
            "    --range FIRST..LAST    the stored SIMs between two ICCIDs\n"
            "    --request N            the SIMs that a request changed; of one that\n"
            "                           edited a profile, those that follow it now\n"
            "    --profile NAME, --pack NAME, --plan NAME, --status STATUS, --group NAME,\n"
            "    --label TEXT, --deviated, --following, --scheduled\n"
            "    --all                  every SIM in the store"),
      msgid(
          "Filters can be repeated: values of one filter are alternatives, different filters narrow. In "
          "names of profiles, packs, plans and groups, and in labels, * stands for anything: --profile "
          "'tracker-*'. An ICCID may be given without its check digit where that is unambiguous. A CSV with "
          "a column `profile` gives each SIM its own target for `sim migrate`, unless --to is given. A row "
          "of a list that names a SIM by its ICCID and by its MSISDN is refused where they are two SIMs."),
      msgid("`sim show`, `sim diff` and `sim history`, which only look, take any of a SIM's numbers, the "
            "last six digits of one, or a label."),
      msgid("A selection that is empty by mistake never means every SIM. Nothing selected is an error, "
            "unless the selection was by filter.")}},
    {"confirming",
     msgid("when a change is asked about"),
     msgid("CONFIRMING"),
     {msgid("Every command that changes something takes these options:"),
      msgid("    -n, --dry-run      judge and show the same, change nothing\n"
            "    -y, --yes          do not ask\n"
            "    --expect N         refuse with 6 unless exactly N SIMs change\n"
            "    --reason TEXT      why, for the history\n"
            "    --reference TEXT   a ticket or an order, for the history\n"
            "    --exit-code        with --dry-run: end with 8 where it would change"),
      msgid(
          "A change that reaches more than one SIM, or ends one for good, is shown first, with its counts, "
          "and then asked about on the terminal; so is the activation of one SIM, which nothing takes back. "
          "From 1000 SIMs on (the setting confirm.type_above) the number of SIMs has to be typed. The "
          "question is asked on the terminal, never on standard input that carries data. y, yes, o, oui "
          "agree; n, no, non, an empty line and the end of the input do not."),
      msgid("Where nobody can be asked, or with --no-input, --yes or --expect N is needed, but for the "
            "activation of one SIM; the exit code is 9 otherwise."),
      "    simprof sim suspend --profile lab --dry-run\n"
      "    simprof sim suspend --profile meter --expect 8 --reason \"in store\"",
      msgid(
          "A file that is to be written (a report, rejects, an export) replaces one of its own kind; another "
          "file of that name is asked about, or takes --yes. A store, what belongs to one, a file that the "
          "same command reads and a symbolic link are never replaced. A dry run writes no file.")}},
    {"batches",
     msgid("changing many SIMs at once, and what cannot be done"),
     msgid("BATCHES"),
     {msgid("A batch is judged whole before anything is changed, and it is one request. One row that cannot "
            "be done refuses all of it, and every such row is named with its line. With --keep-going the "
            "good rows are done, the exit code is 3, and --rejects FILE keeps the others: in the format of "
            "the file that named the SIMs, in the same order, with the columns (or keys) line, rule and "
            "message. Correct them there and feed the file back with --from, or to `simprof sim import`."),
      "    simprof sim migrate --from move.csv --keep-going --rejects left.csv -y",
      msgid("The rejects are written before the change is committed, so no row is ever lost. Where nothing "
            "is refused the file holds its header alone. SIMs that no file named are written as a CSV. PIN "
            "and PUK are left out. The same batch again finds nothing to do, and records nothing."),
      msgid("--dry-run shows the same counts: by profile, by option and plan, and by the rule that refuses, "
            "with the first few SIMs of each; JSON has them under the key effect. While a batch is judged "
            "others can read the store; Ctrl-C takes back all of it. Where another command keeps the store, "
            "the terminal tells for whom it waits, for --wait seconds.")}},
    {"methods",
     msgid("the three ways to change a service, and when each is right"),
     msgid("THE THREE METHODS"),
     {msgid("Migrate the SIM to a profile that has the options wanted: `simprof sim migrate`. Best for one "
            "SIM. If there is no such profile, create it first."),
      msgid("Edit the profile itself: `simprof profile edit`. Right where no other SIM uses it, or where the "
            "change is wanted on every SIM that does."),
      msgid("Deviate the SIM: `simprof sim deviate`. Not recommended outside tests: it ends the profile's "
            "control over the SIM, until `simprof sim realign`."),
      msgid("`simprof sim advise SIMS --set OPTION=VALUE` says which is right for the SIMs at hand, why, and "
            "the commands to run. Whatever was done is taken back by `simprof undo`, or `simprof request "
            "revert N`, unless it is for good or something later built on it."),
      msgid("Two clocks run through everything: options change at once; the rate plan changes on the first "
            "day of the next month in the billing zone.")}},
};

}  // namespace

std::span<const Topic> all_topics() { return topics; }

const Topic* find_topic(std::string_view name) {
    const auto* const found = std::ranges::find(topics, name, &Topic::name);
    return found == std::end(topics) ? nullptr : found;
}

}  // namespace simprof::cli
