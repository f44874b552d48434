#include "lib/store/sqlite/file/lock_holder.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace simprof::sqlite {

namespace {

/// How /proc/locks names a file: major and minor number of its device, and its inode.
std::optional<std::string> name_in_locks(const std::string& path) {
    struct stat file {};
    if (stat(path.c_str(), &file) != 0) return {};
    return fmt::format("{:02x}:{:02x}:{}", major(file.st_dev), minor(file.st_dev), file.st_ino);
}

constexpr std::size_t longest_command = 100;

std::string first_line_of(const std::string& path) {
    std::ifstream file{path};
    std::string line;
    std::getline(file, line);
    return line;
}

/// Its words as they were typed, or else the name of its program.
std::string command_of(int process) {
    std::string command = first_line_of(fmt::format("/proc/{}/cmdline", process));
    while (!command.empty() && command.back() == '\0') command.pop_back();
    std::ranges::replace(command, '\0', ' ');
    if (command.empty()) command = first_line_of(fmt::format("/proc/{}/comm", process));
    if (command.size() > longest_command) {
        command.resize(longest_command);
        command += "…";
    }
    return command.empty() ? "?" : command;
}

/// The process of a line like `1: POSIX  ADVISORY  WRITE 4711 fe:01:1234 1073741824 1073742335`. Lines of
/// processes that wait have `->` in place of `POSIX`.
std::optional<int> holder_in(const std::string& line, const std::string& name) {
    std::istringstream words{line};
    std::string number;
    std::string type;
    std::string advice;
    std::string access;
    std::string file;
    int process = 0;
    if (!(words >> number >> type >> advice >> access >> process >> file)) return {};
    if (type != "POSIX" || file != name || process == getpid()) return {};
    return process;
}

}  // namespace

Sentence told(const LockHolder& holder) {
    return said("process {process} ({command})", "process"_is = holder.process,
                "command"_is = holder.command);
}

std::optional<LockHolder> lock_holder(const std::string& path) {
    const auto name = name_in_locks(path);
    std::ifstream locks{"/proc/locks"};
    for (std::string line; name && std::getline(locks, line);)
        if (const auto process = holder_in(line, *name)) return LockHolder{*process, command_of(*process)};
    return {};
}

}  // namespace simprof::sqlite
