#include "cli/output/platform/platform_output.hpp"

#include "cli/language/languages.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "lib/platform/api_calls.hpp"
#include "lib/platform/list_upload_writing.hpp"
#include "lib/platform/platform_tasks.hpp"
#include "lib/platform/runbook.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace simprof::cli {

namespace {

constexpr int runbook_width = 80;
constexpr int runbook_indent = 7;  // room for a number such as 12.3

std::int64_t number_of(const PlatformWork& work) { return static_cast<std::int64_t>(work.request.number); }

std::optional<std::string> given(const std::string& name) {
    return name.empty() ? std::nullopt : std::optional{name};
}

std::int64_t count_calls(const PlatformWork& work) {
    const std::vector<std::int64_t> sims = work.sims_of_works();
    std::int64_t calls = 0;
    for (std::size_t i = 0; i < work.works.size(); ++i)
        calls += sims[i] * static_cast<std::int64_t>(work.works[i].calls.size());
    return calls;
}

/// French puts no-break spaces before its colons; names have none (CAT-1).
std::string shown_with_no_break_spaces(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00A0";
    std::string shown;
    for (std::size_t at = 0; (at = text.find(no_break_space)) != std::string_view::npos;) {
        shown.append(shown_safely(text.substr(0, at))).append(no_break_space);
        text.remove_prefix(at + no_break_space.size());
    }
    return shown + shown_safely(text);
}

void append_line(std::string& text, const RunbookLine& line) {
    const std::string safe = shown_with_no_break_spaces(line.text);
    const int indent = line.in_step ? runbook_indent : 0;
    std::string shown =
        line.to_copy ? std::string(runbook_indent, ' ') + safe : wrapped(safe, runbook_width, indent);
    if (!line.number.empty()) shown.replace(2, line.number.size(), line.number);
    text.append(shown).append("\n");
}

}  // namespace

ExportedFile calls_file(const PlatformWork& work) {
    ExportedFile file{fmt::format("request-{}.ndjson", number_of(work)), "calls"};
    file.rows = count_calls(work);
    file.write = [&work](const TextSink& write) {
        write_calls_as_json(work, [&](std::string_view call) {
            write(call);
            write("\n");
        });
    };
    file.is_this = are_api_calls;
    return file;
}

void print_calls(Session& session, const PlatformWork& work) {
    const auto print = [&session](std::string_view text) { session.print(text); };
    if (session.format() == Format::json) {
        return print_request_document(session, work.request.number, "calls",
                                      [&](const TextSink& write) { write_calls_as_json(work, write); });
    }
    if (session.format() == Format::csv) return write_calls_as_csv(work, print);
    calls_file(work).write(print);
}

std::vector<ExportedFile> list_upload_files(const PlatformWork& work, std::size_t most_rows) {
    // Shared by all files: the SIMs of a task lie in memory once.
    const auto tasks = std::make_shared<const std::vector<PlatformTask>>(platform_tasks(work));
    std::vector<ExportedFile> files;
    for (const ListFile& list : list_files(*tasks, work.request.number, most_rows)) {
        const PlatformTask& task = (*tasks)[list.task];
        ExportedFile file{list.name, std::string{word_of(task.action)}, given(task.profile), given(task.via)};
        file.rows = static_cast<std::int64_t>(list.rows);
        file.write = [tasks, list](const TextSink& write) {
            const std::span<const Iccid> sims = (*tasks)[list.task].sims;
            write_list_upload(sims.subspan(list.first, list.rows), write);
        };
        file.is_this = is_list_upload;
        files.push_back(std::move(file));
    }
    return files;
}

ExportedFile runbook_file(const PlatformWork& work, std::size_t most_rows, const Language& language) {
    const std::vector<PlatformTask> tasks = platform_tasks(work);
    const std::vector<ListFile> lists = list_files(tasks, work.request.number, most_rows);
    std::string text;
    for (const RunbookLine& line : runbook(work, tasks, lists, most_rows, language)) append_line(text, line);
    ExportedFile file{fmt::format("request-{}-runbook.{}.txt", number_of(work), language.code()), "runbook"};
    file.rows = std::ranges::count(text, '\n');
    file.write = [text](const TextSink& write) { write(text); };
    file.is_this = [](std::string_view beginning) {
        return is_runbook(beginning, english()) ||
               std::ranges::any_of(shipped_languages(),
                                   [&](const Dictionary& shipped) { return is_runbook(beginning, shipped); });
    };
    return file;
}

void print_runbook(Session& session, const PlatformWork& work, const ExportedFile& file,
                   const Language& language) {
    std::string text;
    file.write([&text](std::string_view piece) { text += piece; });
    print_object(session, {{"request", number_of(work)}, {"language", language.code()}, {"text", text}},
                 text);
}

}  // namespace simprof::cli
