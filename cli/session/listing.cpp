#include "cli/session/listing.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/table.hpp"
#include "cli/output/show/table_layout.hpp"
#include "cli/session/session.hpp"
#include "lib/model/name.hpp"
#include "lib/text/writing/csv_writing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace simprof::cli {

namespace {

/// The value at the path, or null where the row does not have it.
const Json& value_at(const Json& row, std::string_view path) {
    static const Json null;
    const Json* found = row.find(path);
    return found != nullptr ? *found : null;
}

std::string in_csv(const Json& value) {
    if (value.is_null()) return {};
    const std::string* text = value.text();
    return text != nullptr ? *text : dumped(value);
}

bool is_structured(const Json& value) { return value.is_array() || value.is_object(); }

std::string for_people(const Json& value) {
    if (value.is_null()) return "-";
    if (const bool* truth = value.truth()) return *truth ? say("yes") : say("no");
    if (!is_structured(value)) return in_csv(value);
    std::string list;
    for (const Json& element : value.elements())
        list.append(list.empty() ? "" : ", ").append(for_people(element));
    for (const auto& [key, part] : value.members())
        list.append(list.empty() ? "" : " ").append(key).append("=").append(for_people(part));
    return list.empty() ? "-" : list;
}

void append_row(std::string& csv, const std::vector<std::string>& fields) {
    append_answer_row(csv, std::vector<std::string_view>(fields.begin(), fields.end()));
}

void print_csv(Session& session, const std::vector<Json>& rows, const std::vector<ListingColumn>& columns) {
    std::vector<std::string_view> paths;
    std::vector<std::string> fields;
    for (const ListingColumn& column : columns) {
        if (column.csv_name.empty()) continue;
        paths.emplace_back(column.path);
        fields.push_back(column.csv_name);
    }
    std::string csv;
    append_row(csv, fields);
    for (const Json& row : rows) {
        fields.clear();
        for (const std::string_view path : paths) fields.push_back(in_csv(value_at(row, path)));
        append_row(csv, fields);
    }
    session.print(csv);
}

/// "3 of 12 profiles."
Sentence how_many(std::string_view key, std::size_t listed, std::size_t all) {
    const Readable some{static_cast<std::int64_t>(listed)};
    const Readable each{static_cast<std::int64_t>(all)};
    const bool are_all = listed == all;
    if (key == "profiles")
        return are_all ? said_of(each, "{count} profile.", "{count} profiles.")
                       : said_of(some, "{count} of {all} profiles.", "{count} of {all} profiles.",
                                 "all"_is = each);
    if (key == "packs")
        return are_all ? said_of(each, "{count} pack.", "{count} packs.")
                       : said_of(some, "{count} of {all} packs.", "{count} of {all} packs.", "all"_is = each);
    if (key == "plans")
        return are_all ? said_of(each, "{count} plan.", "{count} plans.")
                       : said_of(some, "{count} of {all} plans.", "{count} of {all} plans.", "all"_is = each);
    if (key == "forms")
        return are_all ? said_of(each, "{count} form.", "{count} forms.")
                       : said_of(some, "{count} of {all} forms.", "{count} of {all} forms.", "all"_is = each);
    if (key == "requests")
        return are_all ? said_of(each, "{count} request.", "{count} requests.")
                       : said_of(some, "{count} of {all} requests.", "{count} of {all} requests.",
                                 "all"_is = each);
    if (key == "rules")
        return are_all ? said_of(each, "{count} rule.", "{count} rules.")
                       : said_of(some, "{count} of {all} rules.", "{count} of {all} rules.", "all"_is = each);
    if (key == "settings")
        return are_all ? said_of(each, "{count} setting.", "{count} settings.")
                       : said_of(some, "{count} of {all} settings.", "{count} of {all} settings.",
                                 "all"_is = each);
    if (key == "options")
        return are_all
                   ? said_of(each, "{count} option.", "{count} options.")
                   : said_of(some, "{count} of {all} options.", "{count} of {all} options.", "all"_is = each);
    return are_all ? said_of(each, "{count} row.", "{count} rows.")
                   : said_of(some, "{count} of {all} rows.", "{count} of {all} rows.", "all"_is = each);
}

void print_table(Session& session, std::string_view key, const std::vector<Json>& rows,
                 const std::vector<ListingColumn>& columns, std::size_t all) {
    std::vector<const ListingColumn*> titled;
    titled.reserve(columns.size());
    std::vector<TableColumn> shown;
    for (const ListingColumn& column : columns) {
        if (column.title.empty()) continue;
        titled.push_back(&column);
        shown.push_back(
            {column.title, column.may_shrink, column.right, column.may_idle, column.leaves, column.wraps});
    }
    Table table{shown};
    for (const Json& row : rows) {
        std::vector<std::string> cells;
        cells.reserve(titled.size());
        for (const ListingColumn* column : titled) {
            const Json& value = value_at(row, column->path);
            cells.push_back(column->shown ? column->shown(value) : for_people(value));
        }
        table.add(std::move(cells));
    }
    const auto [text, left_out] = table.rendered(session.width(), session.color());
    session.expect_lines(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 2);
    session.print(text);
    if (rows.size() == all && left_out.empty()) return;
    const std::vector<std::string_view> titles(left_out.begin(), left_out.end());
    session.close_list(spoken(how_many(key, rows.size(), all).then(not_shown(titles))));
}

/// The rows of a list, and how its fields are named: as in CSV or as a key, with dots. In a document the keys
/// come first: `sims` is an object there, and a number in a table.
struct NamedFields {
    const std::vector<Json>& rows;
    const std::vector<ListingColumn>& columns;
    bool in_document;

    [[nodiscard]] std::string path_of(std::string_view field) const {
        std::string path = "/" + std::string{field};
        std::ranges::replace(path, '.', '/');
        const auto column = std::ranges::find(columns, field, &ListingColumn::csv_name);
        const bool is_key =
            std::ranges::any_of(rows, [&](const Json& row) { return row.find(path) != nullptr; });
        if (column != columns.end() && !(is_key && in_document)) return column->path;
        if (is_key) return path;
        std::vector<std::string> known;
        std::optional<std::string> meant;  // where the title of the column was given
        for (const ListingColumn& each : columns) {
            if (each.csv_name.empty()) continue;
            known.push_back(each.csv_name);
            if (folded_case(each.title) == folded_case(field)) meant = each.csv_name;
        }
        throw_unknown_field(field, known, std::move(meant));
    }
};

void sort_rows(std::vector<Json>& rows, const std::string& path, bool descending) {
    std::vector<std::string> cells;
    cells.reserve(rows.size());
    for (const Json& row : rows) cells.push_back(in_csv(value_at(row, path)));
    std::vector<Json> sorted;
    sorted.reserve(rows.size());
    for (const std::size_t place : ordered(cells, descending)) sorted.push_back(std::move(rows[place]));
    rows = std::move(sorted);
}

/// Rows that hold the fields alone, and columns that show them; a field that the table shows keeps its title.
void choose_fields(std::vector<Json>& rows, std::vector<ListingColumn>& columns,
                   const std::vector<std::string>& fields, bool in_document) {
    std::vector<ListingColumn> chosen;
    std::vector<std::string> paths;
    paths.reserve(fields.size());
    chosen.reserve(fields.size());
    for (const std::string& field : fields) {
        paths.push_back(NamedFields{rows, columns, in_document}.path_of(field));
        const auto column = std::ranges::find(columns, paths.back(), &ListingColumn::path);
        chosen.push_back({"/" + field, field, column == columns.end() ? title_of(field) : column->title});
        if (chosen.back().title.empty()) chosen.back().title = title_of(field);
        if (column != columns.end()) chosen.back().right = column->right;
        if (column != columns.end()) chosen.back().shown = column->shown;
        if (column != columns.end()) chosen.back().wraps = column->wraps;
        chosen.back().may_shrink = column == columns.end() || column->may_shrink;
    }
    for (Json& row : rows) {
        Json part = Json::object();
        for (std::size_t n = 0; n < fields.size(); ++n) part[fields[n]] = value_at(row, paths[n]);
        row = std::move(part);
    }
    columns = std::move(chosen);
}

void print_lines(Session& session, const std::vector<Json>& rows) {
    for (const Json& row : rows) session.print(dumped(row) + "\n");
}

void print_document(Session& session, std::string_view key, const std::vector<Json>& rows) {
    Json document = Json::object();
    document[key] = rows;
    session.print(dumped_document(document));
}

void print_scalars(Session& session, const Json& object) {
    std::vector<std::string> names;
    std::vector<std::string> fields;
    for (const auto& [key, value] : object.members()) {
        if (is_structured(value)) continue;
        names.push_back(key);
        fields.push_back(in_csv(value));
    }
    std::string csv;
    append_row(csv, names);
    append_row(csv, fields);
    session.print(csv);
}

}  // namespace

std::string in_language_of_run(const Json& text) {
    const std::string* const marked = text.text();
    return marked == nullptr ? "-" : std::string{spoken(*marked)};
}

void print_listing(Session& session, std::string_view key, std::vector<Json> rows,
                   std::vector<ListingColumn> columns, const Sentence& none, const ListWish& wish) {
    const std::size_t all = rows.size();
    const bool in_document = session.format() == Format::json || session.format() == Format::ndjson;
    if (wish.order)
        sort_rows(rows, NamedFields{rows, columns, false}.path_of(wish.order->field), wish.order->descending);
    if (!wish.fields.empty()) choose_fields(rows, columns, wish.fields, in_document);
    rows.resize(wish.most(all));
    switch (session.format()) {
        case Format::json:
            return print_document(session, key, rows);
        case Format::ndjson:
            return print_lines(session, rows);
        case Format::csv:
            return print_csv(session, rows, columns);
        case Format::table:
            break;
    }
    if (rows.empty()) return session.note(none);
    print_table(session, key, rows, columns, all);
}

void print_object(Session& session, const Json& object, std::string_view text) {
    switch (session.format()) {
        case Format::json:
            return session.print(dumped_document(object));
        case Format::ndjson:
            return session.print(dumped(object) + "\n");
        case Format::csv:
            return print_scalars(session, object);
        case Format::table:
            return session.print(text);
    }
}

}  // namespace simprof::cli
