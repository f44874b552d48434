#include "cli/words/given_values.hpp"

#include "cli/words/meant_dates.hpp"
#include "lib/model/digits.hpp"
#include "lib/model/error.hpp"
#include "lib/model/name.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

OptionValue read_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == word.size()) {
        throw Error{ErrorKind::malformed, fmt::format("“{}” sets no option.", word),
                    "Write --set OPTION=VALUE, such as --set sms-mo=off."};
    }
    return {std::string{without_unseen_around(std::string_view{word}.substr(0, equals))},
            std::string{without_unseen_around(std::string_view{word}.substr(equals + 1))}};
}

}  // namespace

void declare_options(Declaration& words, std::vector<std::string>& into) {
    words.option("--set", "OPTION=VALUE", Declaration::Value::option_value,
                 "give an option a value; may be repeated", into);
}

void declare_sim_at_hand(Declaration& words, std::string& into) {
    words.argument("SIM", Declaration::Value::sim,
                   "an ICCID, an MSISDN, an IMSI, the last six digits or more of one, or a label", into);
}

OptionChanges read_options(const std::vector<std::string>& words) {
    OptionChanges changes;
    for (const std::string& word : words) {
        OptionValue change = read_option(word);
        const auto is_same = [&](const OptionValue& other) {
            return folded_case(other.option) == folded_case(change.option);  // CAT-1
        };
        if (std::ranges::any_of(changes, is_same)) {
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
                hint_for_day(*text)};
}

RequestNumber read_request_number(std::string_view text) {
    if (text == "last")
        throw Error{ErrorKind::malformed, "Requests are named by their numbers.",
                    "`simprof undo` takes back your last one; `simprof request list --limit 1` shows which "
                    "the last is."};
    const std::int64_t number = read_number(text, "a request");
    if (std::in_range<std::int32_t>(number)) return RequestNumber{static_cast<std::int32_t>(number)};
    throw Error{ErrorKind::not_found, fmt::format("There is no request {}.", number),
                "simprof request list shows the requests."};
}

std::int64_t read_number(std::string_view text, std::string_view what) {
    if (const auto number = whole_number(text); number && *number > 0) return *number;
    throw Error{ErrorKind::malformed, fmt::format("“{}” is no number for {}.", text, what),
                "Give a whole number from 1 on."};
}

}  // namespace simprof::cli
