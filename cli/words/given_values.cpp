#include "cli/words/given_values.hpp"

#include "cli/words/meant_dates.hpp"
#include "lib/model/digits.hpp"
#include "lib/model/error.hpp"
#include "lib/model/name.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

OptionValue read_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == word.size()) {
        throw Error{ErrorKind::malformed, said("“{word}” sets no option.", "word"_is = word),
                    said("Write --set OPTION=VALUE, such as --set sms-mo=off.")};
    }
    return {std::string{without_unseen_around(std::string_view{word}.substr(0, equals))},
            std::string{without_unseen_around(std::string_view{word}.substr(equals + 1))}};
}

std::int64_t number_from(std::int64_t least, std::string_view text, const Sentence& otherwise) {
    if (const auto number = whole_number(text); number && *number >= least) return *number;
    throw Error{ErrorKind::malformed, otherwise,
                said("Give a whole number from {least} on.", "least"_is = least)};
}

}  // namespace

void declare_options(Declaration& words, std::vector<std::string>& into) {
    words.option("--set", msgid("OPTION=VALUE"), Declaration::Value::option_value,
                 msgid("give an option a value; may be repeated"), into);
}

void declare_sim_at_hand(Declaration& words, std::string& into) {
    words.argument(msgid("SIM"), Declaration::Value::sim,
                   msgid("an ICCID, an MSISDN, an IMSI, the last six digits or more of one, or a label"),
                   into);
}

OptionChanges read_options(const std::vector<std::string>& words) {
    OptionChanges changes;
    for (const std::string& word : words) {
        OptionValue change = read_option(word);
        const auto is_same = [&](const OptionValue& other) {
            return folded_case(other.option) == folded_case(change.option);  // CAT-1
        };
        if (std::ranges::any_of(changes, is_same)) {
            throw Error{ErrorKind::malformed,
                        said("The option {option} is set twice.", "option"_is = change.option),
                        said("Set each option once.")};
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

std::optional<Day> read_day(const std::optional<std::string>& text) {
    if (!text) return {};
    if (const auto day = parse_day(*text)) return day;
    throw Error{ErrorKind::malformed, said("“{day}” is no day of the calendar.", "day"_is = *text),
                hint_for_day(*text)};
}

RequestNumber read_request_number(std::string_view text) {
    if (text == "last")
        throw Error{ErrorKind::malformed, said("Requests are named by their numbers."),
                    said("`simprof undo` takes back your last one; `simprof request list --limit 1` shows "
                         "which the last is.")};
    const std::int64_t number =
        number_from(1, text, said("“{text}” is no number for a request.", "text"_is = text));
    if (std::in_range<std::int32_t>(number)) return RequestNumber{static_cast<std::int32_t>(number)};
    throw Error{ErrorKind::not_found, said("There is no request {request}.", "request"_is = number),
                said("simprof request list shows the requests.")};
}

std::int64_t read_number(std::string_view text, std::string_view option, std::int64_t least) {
    return number_from(least, text,
                       said("“{text}” is no number for {option}.", "text"_is = text, "option"_is = option));
}

}  // namespace simprof::cli
