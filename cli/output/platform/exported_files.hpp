#pragma once

#include "cli/session/listing.hpp"
#include "lib/formats/sims/rejects.hpp"
#include "lib/model/request.hpp"
#include "lib/text/writing/text_sink.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace simprof::cli {

class Session;

/// A file that an export makes: its text is written piece by piece, where it goes.
struct ExportedFile {
    std::string name{};
    std::string action{};  ///< what it is for: "migrate", "calls", "runbook"
    std::optional<std::string> profile{};
    std::optional<std::string> via{};  ///< the profile that a realignment passes through
    std::int64_t rows = 0;
    std::function<void(const TextSink&)> write{};
    bool (*is_this)(std::string_view beginning) = nullptr;  ///< knows a file of its kind again
};

/// Prints {"request": N, KEY: […]} for a program; `rows` gives one element after the other, so that no more
/// than one is in memory.
void print_request_document(Session& session, RequestNumber request, std::string_view key,
                            const std::function<void(const TextSink&)>& rows);

/// Where files go: a directory, and what is done about other files in it.
struct ExportPlace {
    std::string directory;
    bool yes = false;  ///< files of other kinds are replaced without a question
};

/// Writes the files into a directory, each whole or as it was before, and prints which. Throws Error:
/// not_found where there is no such directory, and as `OutputFiles` does.
void write_exported_files(Session& session, RequestNumber request, const std::vector<ExportedFile>& files,
                          const ExportPlace& place);

/// Prints the texts themselves. For people there can be one only: throws Error (malformed) that names the
/// way out.
void print_exported_files(Session& session, RequestNumber request, const std::vector<ExportedFile>& files);

}  // namespace simprof::cli
