#pragma once

#include "lib/language/language.hpp"
#include "lib/platform/list_upload_writing.hpp"
#include "lib/platform/platform_tasks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A line of a runbook; long ones go on below themselves, but for those that are to be copied.
struct RunbookLine {
    std::string text;      ///< empty: a blank line
    bool in_step = false;  ///< stands further in, below the step's head
    std::string number;    ///< of something to do: "2.1"; stands before the text
    bool to_copy = false;
};

/// The steps that a person clicks in the platform's portal so that it holds what a request changed, in their
/// order. `lists`: the files of the tasks; a task of few SIMs names them and needs none. `most_rows`: with
/// which the lists were made, 0 for any number.
[[nodiscard]] std::vector<RunbookLine> runbook(const PlatformWork& work,
                                               const std::vector<PlatformTask>& tasks,
                                               const std::vector<ListFile>& lists, std::size_t most_rows,
                                               const Language& language);

/// True for the beginning of a runbook in that language.
[[nodiscard]] bool is_runbook(std::string_view beginning, const Language& language);

}  // namespace simprof
