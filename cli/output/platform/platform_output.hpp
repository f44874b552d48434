#pragma once

#include "cli/output/platform/exported_files.hpp"
#include "lib/platform/platform_work.hpp"
#include "lib/platform/sentence.hpp"

#include <cstddef>

namespace simprof::cli {

/// The calls of the platform's API as a file, one a line. What it gives refers to `work`.
[[nodiscard]] ExportedFile calls_file(const PlatformWork& work);
/// The calls, in the format asked for.
void print_calls(Session& session, const PlatformWork& work);

/// The list uploads, each of at most `most_rows` numbers (0: any number).
[[nodiscard]] std::vector<ExportedFile> list_upload_files(const PlatformWork& work, std::size_t most_rows);

/// The runbook as a file that prints in 80 columns.
[[nodiscard]] ExportedFile runbook_file(const PlatformWork& work, std::size_t most_rows, Language language);
/// The runbook, in the format asked for.
void print_runbook(Session& session, const PlatformWork& work, const ExportedFile& file, Language language);

/// Warns where the request was taken back, and of plan changes whose day has come.
void tell_of_age(Session& session, const PlatformWork& work, Day today);
/// Says what the calls do not bring to the platform, and what they say in words that it may not know.
void tell_of_calls(Session& session, const PlatformWork& work);
/// Says for which SIMs there is no list, and what a list alone does not do.
void tell_of_lists(Session& session, const PlatformWork& work);

}  // namespace simprof::cli
