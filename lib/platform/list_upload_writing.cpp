#include "lib/platform/list_upload_writing.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

constexpr std::size_t longest_word = 40;
constexpr std::size_t piece = 1U << 16U;

/// Small letters and digits of ASCII, everything else as single hyphens: a part of a file's name.
std::string file_word(std::string_view name) {
    std::string word;
    for (char c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (stays) word += c;
        if (!stays && !word.empty() && word.back() != '-') word += '-';
    }
    word.resize(std::min(word.size(), longest_word));
    while (!word.empty() && word.back() == '-') word.pop_back();
    return word;
}

/// A migration is named by its target; other actions by their own word, too.
std::string word_for(const PlatformTask& task) {
    std::string profile = file_word(task.profile);
    if (task.action == SimAction::migrate && !profile.empty()) return profile;
    const bool names_profile = task.action == SimAction::activate || task.action == SimAction::realign;
    if (names_profile && !profile.empty()) return fmt::format("{}-{}", word_of(task.action), profile);
    return std::string{word_of(task.action)};
}

/// The number parts files whose words are the same; leading zeros keep them in order.
void name_files(std::vector<ListFile>& files, const std::vector<PlatformTask>& tasks, RequestNumber request) {
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(files.size()).size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        files[i].name = fmt::format("request-{}-{:0{}}-{}.csv", static_cast<std::int64_t>(request), i + 1,
                                    digits, word_for(tasks[files[i].task]));
    }
}

}  // namespace

std::vector<ListFile> list_files(const std::vector<PlatformTask>& tasks, RequestNumber request,
                                 std::size_t most_rows) {
    std::vector<ListFile> files;
    for (std::size_t task = 0; task < tasks.size(); ++task) {
        const std::size_t sims = tasks[task].sims.size();
        const std::size_t rows = most_rows == 0 ? sims : most_rows;
        for (std::size_t first = 0; first < sims; first += std::min(rows, sims - first))
            files.push_back({"", task, first, std::min(rows, sims - first)});
    }
    name_files(files, tasks, request);
    return files;
}

void write_list_upload(std::span<const Iccid> sims, const TextSink& write) {
    std::string text = "ICCID\r\n";
    for (const Iccid& sim : sims) {
        text.append("'").append(sim.digits()).append("'\r\n");
        if (text.size() < piece) continue;
        write(text);
        text.clear();
    }
    write(text);
}

bool is_list_upload(std::string_view beginning) { return beginning.starts_with("ICCID\r\n'89"); }

}  // namespace simprof
