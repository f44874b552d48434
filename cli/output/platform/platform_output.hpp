#pragma once

#include "cli/output/platform/exported_files.hpp"
#include "lib/language/language.hpp"
#include "lib/platform/platform_work.hpp"

#include <cstddef>

namespace simprof::cli {

/// The calls of the platform's API as a file, one a line. What it gives refers to `work`.
[[nodiscard]] ExportedFile calls_file(const PlatformWork& work);
/// The calls, in the format asked for.
void print_calls(Session& session, const PlatformWork& work);

/// The list uploads, each of at most `most_rows` numbers (0: any number).
[[nodiscard]] std::vector<ExportedFile> list_upload_files(const PlatformWork& work, std::size_t most_rows);

/// The runbook as a file that prints in 80 columns.
[[nodiscard]] ExportedFile runbook_file(const PlatformWork& work, std::size_t most_rows,
                                        const Language& language);
/// The runbook, in the format asked for.
void print_runbook(Session& session, const PlatformWork& work, const ExportedFile& file,
                   const Language& language);

}  // namespace simprof::cli
