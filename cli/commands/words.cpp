#include "cli/commands/words.hpp"

#include "cli/session/session.hpp"
#include "cli/words/command_line.hpp"
#include "lib/formats/sims/sim_records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace simprof::cli {

namespace {

/// Adds the rows of one list file.
void read_list(Session& session, const InputFile& file, SimList& list) {
    SimRecords records{*file.text, file.name};
    while (const SimRecord* record = records.next()) {
        const std::string_view profile = record->profile.value_or("");
        if (record->problem) {
            list.add_unreadable(record->problem->message, record->problem->hint, record->line);
        } else if (record->iccid) {
            list.add(*record->iccid, record->line, profile);
        } else {
            list.add_msisdn(*record->msisdn, record->line, profile);
        }
    }
    for (const std::string& notice : records.notices()) session.note(notice);
}

OptionValue read_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == word.size()) {
        throw Error{ErrorKind::malformed, fmt::format("“{}” sets no option.", word),
                    "Write --set OPTION=VALUE, such as --set sms-mo=off."};
    }
    return {word.substr(0, equals), word.substr(equals + 1)};
}

}  // namespace

void ChangeWords::declare(Declaration& words) {
    words.flag("-n,--dry-run", "judge and show everything, change nothing", dry_run);
    words.flag("-y,--yes", "change more than one SIM without being asked", yes);
    words.option("--expect", "N", Declaration::Value::number, "refuse unless exactly N SIMs change", expect);
    words.option("--reason", "TEXT", Declaration::Value::text, "why, for the history", reason);
    words.option("--reference", "TEXT", Declaration::Value::text, "a ticket or order, for the history",
                 reference);
    words.flag("--exit-code", "with --dry-run: exit with 8 where something would change", exit_code);
}

void ChangeWords::declare_batch(Declaration& words) {
    declare(words);
    words.flag("--keep-going", "do what can be done where some rows are refused", keep_going);
    words.option("--rejects", "FILE", Declaration::Value::file,
                 "with --keep-going: write the rows that are refused to a file, to be corrected and fed back",
                 rejects);
}

std::optional<std::int64_t> ChangeWords::expected() const {
    if (!expect) return {};
    return *expect == "0" ? 0 : read_number(*expect, "--expect");
}

void SelectionWords::declare(Declaration& words) {
    words.arguments("SIM", Declaration::Value::sim, "an ICCID, or an MSISDN behind a +", sims);
    words.option("--from", "FILE", Declaration::Value::file,
                 "the SIMs of a list upload, CSV or NDJSON; - reads standard input", from);
    words.option("--range", "FIRST..LAST", Declaration::Value::text, "the stored SIMs between two ICCIDs",
                 ranges);
    words.option("--profile", "PROFILE", Declaration::Value::profile, "SIMs of a profile", profiles);
    words.option("--pack", "PACK", Declaration::Value::pack, "SIMs of a service pack", packs);
    words.option("--plan", "PLAN", Declaration::Value::plan, "SIMs with a rate plan in force", plans);
    words.option("--status", "STATUS", Declaration::Value::status, "SIMs in a status", statuses);
    words.option("--group", "GROUP", Declaration::Value::text, "SIMs of a group", groups);
    words.flag("--deviated", "SIMs that hold options of their own", deviated);
    words.flag("--following", "SIMs that follow their profile", following);
    words.flag("--scheduled", "SIMs with a rate plan to come", scheduled);
    words.flag("--all", "every SIM of the store", all);
}

std::vector<std::string> SelectionWords::words() const {
    std::vector<std::string> words = sims;
    const auto add = [&](const std::string& name, const std::vector<std::string>& values) {
        for (const std::string& value : values) append_option(words, name, value);
    };
    add("--from", from);
    add("--range", ranges);
    add("--profile", profiles);
    add("--pack", packs);
    add("--plan", plans);
    add("--status", statuses);
    add("--group", groups);
    if (deviated) words.emplace_back("--deviated");
    if (following) words.emplace_back("--following");
    if (scheduled) words.emplace_back("--scheduled");
    if (all) words.emplace_back("--all");
    return words;
}

SelectionWords SelectionWords::narrowed_to(const std::string& profile, bool is_deviated) const {
    SelectionWords narrowed = *this;
    narrowed.profiles = {profile};
    narrowed.deviated = is_deviated;
    narrowed.following = !is_deviated;
    narrowed.all = false;
    return narrowed;
}

Selection SelectionWords::read(Session& session) const {
    std::vector<InputFile> files;
    return read(session, files);
}

Selection SelectionWords::read(Session& session, std::vector<InputFile>& files) const {
    if (std::ranges::count(from, "-") > 1)
        throw Error{ErrorKind::malformed, "Standard input can be read once only.", "Say --from - once."};
    Selection selection;
    for (const std::string& sim : sims) selection.list.add(sim);
    for (const std::string& path : from) {
        files.push_back({path, session.open_text(path)});
        read_list(session, files.back(), selection.list);
    }
    selection.from_list = !from.empty();
    selection.from_standard_input = std::ranges::find(from, "-") != from.end();
    selection.ranges = ranges;
    selection.profiles = profiles;
    selection.packs = packs;
    selection.plans = plans;
    selection.statuses = statuses;
    selection.groups = groups;
    selection.deviated = deviated;
    selection.following = following;
    selection.scheduled = scheduled;
    selection.all = all;
    return selection;
}

void declare_options(Declaration& words, std::vector<std::string>& into) {
    words.option("--set", "OPTION=VALUE", Declaration::Value::option_value,
                 "give an option a value; may be repeated", into);
}

OptionChanges read_options(const std::vector<std::string>& words) {
    OptionChanges changes;
    for (const std::string& word : words) {
        OptionValue change = read_option(word);
        if (std::ranges::find(changes, change.option, &OptionValue::option) != changes.end()) {
            throw Error{ErrorKind::malformed, fmt::format("The option {} is set twice.", change.option),
                        "Set each option once."};
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

std::optional<Day> read_day(const std::optional<std::string>& text) {
    if (!text) return {};
    if (const auto day = Day::parse(*text)) return day;
    throw Error{ErrorKind::malformed, fmt::format("“{}” is no day of the calendar.", *text),
                "Write a day as 2026-12-31."};
}

RequestNumber read_request_number(std::string_view text) {
    const std::int64_t number = read_number(text, "a request");
    if (std::in_range<std::int32_t>(number)) return RequestNumber{static_cast<std::int32_t>(number)};
    throw Error{ErrorKind::not_found, fmt::format("There is no request {}.", number),
                "simprof request list shows the requests."};
}

std::int64_t read_number(std::string_view text, std::string_view what) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (whole && number > 0 && text.front() != '0') return number;
    throw Error{ErrorKind::malformed, fmt::format("“{}” is no number for {}.", text, what),
                "Give a whole number from 1 on."};
}

}  // namespace simprof::cli
