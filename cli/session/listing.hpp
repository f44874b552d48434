#pragma once

#include "cli/output/show/json.hpp"
#include "cli/session/list_wish.hpp"
#include "lib/language/sentence.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

class Session;

/// A column of a listing: what of the row it shows (a path such as "/sims/total"), under which
/// title for people, and under which name in CSV.
struct ListingColumn {
    std::string path;
    std::string csv_name;
    std::string title;  ///< in the language of this run; empty: not in the table for people
    bool may_shrink = false;
    bool right = false;
    bool may_idle = false;
    int leaves = 0;
    std::function<std::string(const Json&)> shown{};  ///< in a table, where people read it otherwise
    bool wraps = false;                               ///< in a table: goes on below and is not cut
};

/// A text of the program itself, such as the title of a rule, as ListingColumn::shown.
[[nodiscard]] std::string in_language_of_run(const Json& text);

/// Prints rows in the format asked for: json {"KEY":[…]}, ndjson one row a line, csv, or a table.
/// `none` is said to people where there are no rows. Fields are named as in CSV or as JSON's keys, parts of
/// them behind a dot: `name`, `sims.total`. Throws Error (malformed): a field that no row has.
void print_listing(Session& session, std::string_view key, std::vector<Json> rows,
                   std::vector<ListingColumn> columns, const Sentence& none, const ListWish& wish = {});

/// Prints one thing: json and ndjson the object, csv one row of its scalar members, else `text` as it stands.
void print_object(Session& session, const Json& object, std::string_view text);

}  // namespace simprof::cli
