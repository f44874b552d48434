#pragma once

#include "lib/formats/sims/rejects.hpp"
#include "lib/platform/platform_work.hpp"
#include "lib/text/text_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A part of a task, and of how many of its SIMs it is true.
template <typename Part>
struct CountedPart {
    Part part;
    std::int64_t sims = 0;
};

/// One action in the platform's portal and all SIMs that it is done to.
struct PlatformTask {
    SimAction action{};
    std::string profile{};
    std::string via{};
    std::vector<CountedPart<PlatformOption>> options{};
    std::vector<CountedPart<PlanChange>> plans{};
    std::vector<CountedPart<EndedSchedule>> ended{};
    std::int64_t suspended = 0;  ///< SIMs that are, so that it acts when they are resumed
    std::vector<Iccid> sims{};   ///< by number
};

/// The steps of a request gathered: one task for each thing to do, in the order in which they are done. SIMs
/// that migrate to one profile are one task wherever they come from.
[[nodiscard]] std::vector<PlatformTask> platform_tasks(const PlatformWork& work);

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

/// "migrate", "deviate", …: the word of an action in names and documents.
[[nodiscard]] std::string_view word_of(SimAction action);

}  // namespace simprof
