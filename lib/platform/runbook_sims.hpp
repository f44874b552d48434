#pragma once

#include "lib/platform/list_upload_writing.hpp"
#include "lib/platform/platform_tasks.hpp"

#include <string>
#include <vector>

namespace simprof {

class RunbookPage;

/// The step for one task, with the files of its list.
void write_task(RunbookPage& page, const PlatformTask& task, const std::vector<ListFile>& lists,
                const std::string& billing_zone);
/// True where a step names its SIMs, so that no list is needed.
[[nodiscard]] bool names_its_sims(const PlatformTask& task);

}  // namespace simprof
