#include "cli/commands/selection_words.hpp"

#include "cli/language/spoken.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command_line.hpp"
#include "cli/words/given_values.hpp"
#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/iccid.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/shell_word.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace simprof::cli {

namespace {

/// Numbers have none, but for `tel:` before them.
bool has_letter(const std::string& word) {
    return !word.starts_with("tel:") &&
           std::ranges::any_of(word, [](unsigned char c) { return std::isalpha(c) != 0; });
}

/// A number that is typed with blanks in it, and without quotes, comes as several words.
void expect_whole_number(const std::vector<std::string>& words) {
    const auto is_long = [](const std::string& word) { return word.size() >= Iccid::fewest_digits; };
    if (words.size() < 2 || std::ranges::any_of(words, is_long)) return;
    if (!Iccid::from_digits(joined(words, ""))) return;
    const std::string typed = joined(words, " ");
    throw Error{ErrorKind::malformed, said("“{typed}” is one number in several words.", "typed"_is = typed),
                said("Put it in quotes: '{typed}'", "typed"_is = typed)};
}

/// Adds the rows of one list file. What is to be noted of it names it, unless it is the only one.
void read_list(Session& session, SimFile& file, SimList& list, bool is_only_one) {
    SimRecords records{file};
    list.begin_file(records.places());
    while (const SimRecord* record = records.next()) list.add(*record);
    for (const Sentence& notice : records.notices())
        session.note(is_only_one
                         ? notice
                         : said("{file}: {notice}", "file"_is = called(file.name()), "notice"_is = notice));
}

}  // namespace

void SelectionWords::declare(Declaration& words) {
    takes_settings = words.option("--set") != nullptr;
    takes_target = words.option("--to") != nullptr;
    const SharedWords shared{words, DeclaredWord::Set::selecting};
    words.arguments(msgid("SIM"), Declaration::Value::sim, msgid("an ICCID, or an MSISDN behind a +"), sims);
    words.option("--from", msgid("FILE"), Declaration::Value::file,
                 msgid("the SIMs of a list upload, CSV or NDJSON; - reads standard input"), from);
    file.declare(words);
    words.option("--range", msgid("FIRST..LAST"), Declaration::Value::sim_range,
                 msgid("the stored SIMs between two ICCIDs"), selection.ranges);
    words.option("--request", msgid("N"), Declaration::Value::request,
                 msgid("the SIMs that a request changed"), requests);
    words.option("--profile", msgid("PROFILE"), Declaration::Value::profile, msgid("SIMs of a profile"),
                 selection.profiles);
    words.option("--pack", msgid("PACK"), Declaration::Value::pack, msgid("SIMs of a service pack"),
                 selection.packs);
    words.option("--plan", msgid("PLAN"), Declaration::Value::plan, msgid("SIMs with a rate plan in force"),
                 selection.plans);
    words.option("--status", msgid("STATUS"), Declaration::Value::status, msgid("SIMs in a status"),
                 selection.statuses);
    words.option("--group", msgid("GROUP"), Declaration::Value::group, msgid("SIMs of a group"),
                 selection.identity.groups);
    words.option("--label", msgid("LABEL"), Declaration::Value::text,
                 msgid("SIMs with a label, such as 'truck *'"), selection.identity.labels);
    words.flag("--deviated", msgid("SIMs that hold options of their own"), selection.deviated);
    words.flag("--following", msgid("SIMs that follow their profile"), selection.following);
    words.flag("--scheduled", msgid("SIMs with a rate plan to come"), selection.scheduled);
    words.flag("--all", msgid("every SIM of the store"), selection.all);
}

void SelectionWords::expect_no_setting() const {
    if (!takes_settings) return;
    const auto setting = std::ranges::find_if(sims, [](const std::string& word) {
        return has_letter(word) && word.find('=') != std::string::npos;
    });
    if (setting == sims.end()) return;
    const std::string meant = fmt::format("--set {}", shell_word(*setting));
    throw Error{ErrorKind::malformed, said("“{word}” is no SIM.", "word"_is = *setting),
                said("Did you mean {word}?", "word"_is = meant)};
}

void SelectionWords::expect_no_profile(Session& session) const {
    if (std::ranges::none_of(sims, has_letter)) return;
    const auto view = session.store().read();
    for (const std::string& word : sims) {
        if (!has_letter(word)) continue;
        const ServiceProfile* profile = view->catalogue().profile(without_unseen_around(word));
        if (profile == nullptr) continue;
        const std::string meant =
            fmt::format("{} {}", takes_target ? "--to" : "--profile", shell_word(profile->name));
        throw Error{ErrorKind::malformed, said("“{word}” is no SIM but a profile.", "word"_is = word),
                    said("Did you mean {word}?", "word"_is = meant)};
    }
}

SelectionWords::Filters SelectionWords::filters() const {
    return {selection.profiles, selection.statuses, selection.deviated, selection.following, selection.all};
}

/// As they were understood, whatever blanks and hyphens they were typed with.
std::vector<std::string> SelectionWords::typed_numbers() const {
    std::vector<std::string> numbers;
    for (const SimList::Entry& entry : selection.list.entries()) {
        if (entry.line > 0) continue;  // of a file
        numbers.push_back(entry.number < 0 ? "+" + Msisdn::from_key(-entry.number).digits()
                                           : Iccid::from_key(entry.number).value().digits());
    }
    return numbers;
}

std::vector<std::string> SelectionWords::words_with(const Filters& filters) const {
    std::vector<std::string> words = typed_numbers();
    const auto add = [&](const std::string& name, const std::vector<std::string>& values) {
        for (const std::string& value : values) append_option(words, name, value);
    };
    const auto add_flag = [&](const char* name, bool given) {
        if (given) words.emplace_back(name);
    };
    add("--from", from);
    if (file.encoding) add("--encoding", {*file.encoding});
    if (file.form) add("--form", {*file.form});
    add("--column", file.columns);
    add("--word", file.words);
    add("--ignore", file.ignored);
    add("--range", selection.ranges);
    add("--request", requests);
    add("--profile", filters.profiles);
    add("--pack", selection.packs);
    add("--plan", selection.plans);
    add("--status", filters.statuses);
    add("--group", selection.identity.groups);
    add("--label", selection.identity.labels);
    add_flag("--deviated", filters.deviated);
    add_flag("--following", filters.following);
    add_flag("--scheduled", selection.scheduled);
    add_flag("--all", filters.all);
    return words;
}

Selection& SelectionWords::read(Session& session, std::vector<SimFile>& files) {
    if (std::ranges::count(from, "-") > 1)
        throw Error{ErrorKind::malformed, said("Standard input can be read once only."),
                    said("Say --from - once.")};
    if (from.empty() && file.any_given())
        throw Error{ErrorKind::malformed,
                    said("--encoding, --form, --column, --word and --ignore say how a file is read, and none "
                         "is named."),
                    said("Name the file: --from FILE")};
    expect_no_setting();
    expect_no_profile(session);
    for (std::string& group : selection.identity.groups) group = without_unseen_around(group);
    for (const std::string& number : requests) selection.requests.push_back(read_request_number(number));
    expect_whole_number(sims);
    for (const std::string& sim : sims) selection.list.add(sim);
    if (names_others()) selection.list.stand_beside_others();
    for (const std::string& path : from) {
        files.push_back(file.open(session, path, SimReading::Purpose::list));
        read_list(session, files.back(), selection.list, from.size() == 1);
    }
    selection.from_list = !from.empty();
    selection.from_standard_input = std::ranges::find(from, "-") != from.end();
    return selection;
}

Selection& SelectionWords::read(Session& session) {
    std::vector<SimFile> files;
    return read(session, files);
}

}  // namespace simprof::cli
