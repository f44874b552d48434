#include "cli/output/platform/exported_files.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/output_files.hpp"
#include "cli/session/session.hpp"
#include "lib/model/error.hpp"
#include "lib/text/writing/csv_writing.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

Json facts_of(const ExportedFile& file) {
    return {{"name", file.name},
            {"action", file.action},
            {"profile", or_null(file.profile)},
            {"via", or_null(file.via)},
            {"rows", file.rows}};
}

Json with_text(const ExportedFile& file) {
    std::string text;
    file.write([&text](std::string_view piece) { text += piece; });
    Json facts = facts_of(file);
    facts["text"] = std::move(text);
    return facts;
}

void print_csv(Session& session, const std::vector<ExportedFile>& files) {
    session.print("name,action,profile,via,rows,text\r\n");
    for (const ExportedFile& file : files) {
        const std::string text = *with_text(file)["text"].text();
        std::string row;
        append_answer_row(row, {file.name, file.action, file.profile.value_or(""), file.via.value_or(""),
                                std::to_string(file.rows), text});
        session.print(row);
    }
}

void print_text(Session& session, RequestNumber request, const std::vector<ExportedFile>& files) {
    if (files.size() > 1) {
        throw Error{
            ErrorKind::malformed,
            said_of(files.size(),
                    "Request {request} makes {count} file, and it cannot go to standard output.",
                    "Request {request} makes {count} files, and they cannot all go to standard output.",
                    "request"_is = static_cast<std::int64_t>(request)),
            said("Add --directory DIR to have them written there, or -o json for all of them in one "
                 "document.")};
    }
    for (const ExportedFile& file : files)
        file.write([&session](std::string_view piece) { session.print(piece); });
}

std::string path_of(const ExportedFile& file, const ExportPlace& place) {
    return std::filesystem::path{place.directory} / file.name;
}

/// All of them before the first is written. The files of one export are of one kind.
OutputFiles claimed(Session& session, const std::vector<ExportedFile>& files, const ExportPlace& place) {
    std::vector<std::string> paths;
    paths.reserve(files.size());
    for (const ExportedFile& file : files) paths.push_back(path_of(file, place));
    const OutputKind kind{msgid("export"), files.empty() ? nullptr : files.front().is_this};
    return {session, std::move(paths), kind, place.yes ? Replacing::is_agreed : Replacing::is_asked_about};
}

/// Where it fails, people are told of the files that are there already.
void write_file(const OutputFiles& files, const std::string& path, const ExportedFile& file,
                std::size_t written) {
    try {
        files.write(path, file.write);
    } catch (const Error& error) {
        if (written == 0) throw;
        throw Error{error.kind(),
                    said("The file {file} could not be written; files written before it: {number}.",
                         "file"_is = path, "number"_is = written),
                    said("Mend what is in the way, then give the same command again: it replaces them.")};
    }
}

}  // namespace

void print_request_document(Session& session, RequestNumber request, std::string_view key,
                            const std::function<void(const TextSink&)>& rows) {
    session.print(
        fmt::format("{{\n  \"request\": {},\n  \"{}\": [", static_cast<std::int64_t>(request), key));
    bool any = false;
    rows([&](std::string_view row) {
        session.print(any ? ",\n    " : "\n    ");
        session.print(row);
        any = true;
    });
    session.print(any ? "\n  ]\n}\n" : "]\n}\n");
}

void write_exported_files(Session& session, RequestNumber request, const std::vector<ExportedFile>& files,
                          const ExportPlace& place) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(place.directory, ignored))
        throw Error{ErrorKind::not_found,
                    said("There is no directory {directory}.", "directory"_is = place.directory),
                    said("Create it, then run the command again.")};
    const OutputFiles outputs = claimed(session, files, place);
    std::vector<Json> rows;
    for (const ExportedFile& file : files) {
        const std::string path = path_of(file, place);
        write_file(outputs, path, file, rows.size());
        rows.push_back(facts_of(file));
        rows.back()["path"] = path;
    }
    if (session.format() == Format::json) {
        return session.print(
            dumped_document({{"request", static_cast<std::int64_t>(request)}, {"files", rows}}));
    }
    print_listing(
        session, "files", rows,
        {{"/path", "path", say("FILE")},
         {"/name", "name", ""},
         {"/action", "action", say("ACTION")},
         {.path = "/profile",
          .csv_name = "profile",
          .title = say("PROFILE"),
          .may_shrink = true,
          .may_idle = true},
         {.path = "/via", .csv_name = "via", .title = say("VIA"), .may_shrink = true, .may_idle = true},
         {.path = "/rows", .csv_name = "rows", .title = say("ROWS"), .right = true}},
        said("No file was written."));
}

void print_exported_files(Session& session, RequestNumber request, const std::vector<ExportedFile>& files) {
    switch (session.format()) {
        case Format::json:
            return print_request_document(session, request, "files", [&](const TextSink& write) {
                for (const ExportedFile& file : files) write(dumped(with_text(file)));
            });
        case Format::ndjson:
            for (const ExportedFile& file : files) session.print(dumped(with_text(file)) + "\n");
            return;
        case Format::csv:
            return print_csv(session, files);
        case Format::table:
            return print_text(session, request, files);
    }
}

}  // namespace simprof::cli
