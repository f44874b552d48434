#pragma once

#include "lib/platform/platform_tasks.hpp"
#include "lib/text/writing/text_sink.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// One file of numbers for one task; the files of a task part its SIMs among them.
struct ListFile {
    std::string name;      ///< "request-42-01-tracker-eu-500.csv": safe in every file system, never twice
    std::size_t task = 0;  ///< index into the tasks
    std::size_t first = 0;
    std::size_t rows = 0;
};

/// The files of the tasks, each of at most `most_rows` numbers (0: any number).
[[nodiscard]] std::vector<ListFile> list_files(const std::vector<PlatformTask>& tasks, RequestNumber request,
                                               std::size_t most_rows);

/// Writes a list upload: `ICCID`, then one number a line between single quotes, lines ended by CRLF.
void write_list_upload(std::span<const Iccid> sims, const TextSink& write);
/// True for the beginning of such a list.
[[nodiscard]] bool is_list_upload(std::string_view beginning);

}  // namespace simprof
