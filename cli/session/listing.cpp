#include "cli/session/listing.hpp"

#include "cli/output/show/table.hpp"
#include "cli/session/session.hpp"
#include "lib/text/csv_writing.hpp"

namespace simprof::cli {

namespace {

using Pointer = Json::json_pointer;

/// The value that the pointer names, or null where the row does not have it.
Json value_at(const Json& row, const Pointer& pointer) {
    return row.contains(pointer) ? row.at(pointer) : Json{};
}

std::string in_csv(const Json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>() : dumped(value);
}

std::string for_people(const Json& value) {
    if (value.is_null()) return "-";
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_structured()) return dumped(value);
    std::string list;
    for (const auto& [key, part] : value.items()) {
        list.append(list.empty() ? "" : value.is_array() ? ", " : " ");
        if (value.is_object()) list.append(key).append("=");
        list += for_people(part);
    }
    return list.empty() ? "-" : list;
}

void append_row(std::string& csv, const std::vector<std::string>& fields) {
    append_csv_row(csv, std::vector<std::string_view>(fields.begin(), fields.end()));
}

void print_csv(Session& session, const std::vector<Json>& rows, const std::vector<ListingColumn>& columns) {
    std::vector<Pointer> pointers;
    std::vector<std::string> fields;
    for (const ListingColumn& column : columns) {
        if (column.csv_name.empty()) continue;
        pointers.emplace_back(column.pointer);
        fields.push_back(column.csv_name);
    }
    std::string csv;
    append_row(csv, fields);
    for (const Json& row : rows) {
        fields.clear();
        for (const Pointer& pointer : pointers) fields.push_back(in_csv(value_at(row, pointer)));
        append_row(csv, fields);
    }
    session.print(csv);
}

void print_table(Session& session, const std::vector<Json>& rows, const std::vector<ListingColumn>& columns) {
    std::vector<Pointer> pointers;
    std::vector<TableColumn> shown;
    for (const ListingColumn& column : columns) {
        if (column.title.empty()) continue;
        pointers.emplace_back(column.pointer);
        shown.push_back({column.title, column.may_shrink, column.right, column.may_idle});
    }
    Table table{shown};
    for (const Json& row : rows) {
        std::vector<std::string> cells;
        cells.reserve(pointers.size());
        for (const Pointer& pointer : pointers) cells.push_back(for_people(value_at(row, pointer)));
        table.add(std::move(cells));
    }
    session.print(table.render(session.width(), session.color()));
}

void print_lines(Session& session, const std::vector<Json>& rows) {
    for (const Json& row : rows) session.print(dumped(row) + "\n");
}

void print_document(Session& session, std::string_view key, const std::vector<Json>& rows) {
    Json document = Json::object();
    document[std::string{key}] = rows;
    session.print(dumped_document(document));
}

void print_scalars(Session& session, const Json& object) {
    std::vector<std::string> names;
    std::vector<std::string> fields;
    for (const auto& [key, value] : object.items()) {
        if (value.is_structured()) continue;
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
