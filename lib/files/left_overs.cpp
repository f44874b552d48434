#include "lib/files/left_overs.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

namespace simprof {

namespace {

constexpr std::string_view journal_ending = "-journal";
constexpr std::string_view mark = ".new-";
constexpr std::size_t random_digits = 8;

bool is_hexadecimal(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
}

/// The file that it is, or the one that it is the journal of.
std::filesystem::path file_of(const std::filesystem::path& path) {
    std::string name = path.native();
    if (name.ends_with(journal_ending)) name.resize(name.size() - journal_ending.size());
    return name;
}

bool is_mine(const std::filesystem::path& path) {
    struct stat file {};
    return lstat(path.c_str(), &file) == 0 && S_ISREG(file.st_mode) && file.st_uid == geteuid() &&
           file.st_nlink == 1;
}

/// Whoever writes it has it open and locked. A file that is not there is written by nobody.
bool is_being_written(const std::filesystem::path& path) {
    const int file = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return errno != ENOENT;
    const bool is_locked = flock(file, LOCK_EX | LOCK_NB) != 0;
    close(file);
    return is_locked;
}

bool is_left_over(const std::filesystem::path& path) {
    return is_temporary_name(path.filename().native()) && is_mine(path) && !is_being_written(file_of(path));
}

}  // namespace

bool is_temporary_name(std::string_view name) {
    if (name.ends_with(journal_ending)) name.remove_suffix(journal_ending.size());
    if (name.size() <= mark.size() + random_digits) return false;
    const std::string_view digits = name.substr(name.size() - random_digits);
    name.remove_suffix(random_digits);
    return name.ends_with(mark) && std::ranges::all_of(digits, is_hexadecimal);
}

std::vector<std::filesystem::path> left_overs_in(const std::filesystem::path& directory,
                                                 std::error_code& error) {
    std::vector<std::filesystem::path> found;
    std::filesystem::directory_iterator entry{directory, error};
    for (; !error && entry != std::filesystem::directory_iterator{}; entry.increment(error))
        if (is_left_over(entry->path())) found.push_back(entry->path());
    std::ranges::sort(found);
    return found;
}

bool remove_left_over(const std::filesystem::path& path) {
    return is_left_over(path) && unlink(path.c_str()) == 0;
}

}  // namespace simprof
