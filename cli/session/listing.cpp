#include "cli/session/listing.hpp"

#include "cli/output/show/table.hpp"
#include "cli/session/session.hpp"
#include "lib/text/writing/csv_writing.hpp"

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
    if (const bool* truth = value.truth()) return *truth ? "yes" : "no";
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

void print_table(Session& session, const std::vector<Json>& rows, const std::vector<ListingColumn>& columns) {
    std::vector<std::string_view> paths;
    std::vector<TableColumn> shown;
    for (const ListingColumn& column : columns) {
        if (column.title.empty()) continue;
        paths.emplace_back(column.path);
        shown.push_back({column.title, column.may_shrink, column.right, column.may_idle});
    }
    Table table{shown};
    for (const Json& row : rows) {
        std::vector<std::string> cells;
        cells.reserve(paths.size());
        for (const std::string_view path : paths) cells.push_back(for_people(value_at(row, path)));
        table.add(std::move(cells));
    }
    session.print(table.render(session.width(), session.color()));
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

void print_listing(Session& session, std::string_view key, const std::vector<Json>& rows,
                   const std::vector<ListingColumn>& columns, std::string_view none) {
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
    print_table(session, rows, columns);
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
