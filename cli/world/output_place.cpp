#include "cli/world/output_place.hpp"

#include "cli/world/file_writing.hpp"
#include "lib/language/system_reason.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace simprof::cli {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_beginning = 1U << 16U;
constexpr mode_t permissions = 0777;

/// How the files that SQLite writes begin: a database, a rollback journal, a write-ahead log (two forms).
constexpr std::array beginnings_of_a_store{"SQLite format 3\0"sv, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"sv,
                                           "\x37\x7f\x06\x82"sv, "\x37\x7f\x06\x83"sv};

Error refused(Sentence message, Sentence hint = said("Give the file another name.")) {
    return {ErrorKind::malformed, std::move(message), std::move(hint)};
}

/// The attributes of what a name leads to; nothing where it leads nowhere.
std::optional<struct stat> attributes(const std::string& path) {
    struct stat file {};
    const bool is_there = path == "-" ? fstat(STDIN_FILENO, &file) == 0 : ::stat(path.c_str(), &file) == 0;
    return is_there ? std::optional{file} : std::nullopt;
}

std::string directory_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path().native() : ".";
}

bool is_same_file(const std::string& one, const std::string& other) {
    const auto first = attributes(one);
    const auto second = attributes(other);
    return first && second && first->st_dev == second->st_dev && first->st_ino == second->st_ino;
}

/// True also where neither name leads to a file yet.
bool is_same_place(const std::string& one, const std::string& other) {
    return is_same_file(one, other) ||
           (std::filesystem::path{one}.filename() == std::filesystem::path{other}.filename() &&
            is_same_file(directory_of(one), directory_of(other)));
}

/// The first bytes of a regular file. Never asked of the store in use: closing it again would drop the locks
/// of every connection that this process has to it.
std::optional<std::string> beginning_of(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return {};
    struct stat facts {};
    const bool is_regular = fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
    std::string text(is_regular ? std::min(static_cast<std::size_t>(facts.st_size), longest_beginning) : 0,
                     '\0');
    const ssize_t count = read(file, text.data(), text.size());
    const int error = errno;
    close(file);
    errno = error;
    if (!is_regular || count < 0) return {};
    text.resize(static_cast<std::size_t>(count));
    return text;
}

bool begins_as_store(std::string_view beginning) {
    return std::ranges::any_of(beginnings_of_a_store,
                               [&](std::string_view mark) { return beginning.starts_with(mark); });
}

void refuse_what_is_in_use(const std::string& path, const InUse& in_use) {
    if (is_same_place(path, in_use.store))
        throw refused(said("{file} is the store in use, which no other file may replace.", "file"_is = path));
    for (const std::string& input : in_use.inputs) {
        if (is_same_file(path, input))
            throw refused(said("{file} is being read by the same command.", "file"_is = path));
    }
}

/// By its name: SQLite would take whatever stands there for its own.
void refuse_part_of_store(const std::string& path, const std::filesystem::path& store) {
    for (const std::string_view ending : {"-journal", "-wal", "-shm"}) {
        if (!path.ends_with(ending)) continue;
        const std::string base = path.substr(0, path.size() - ending.size());
        if (is_same_place(base, store) || begins_as_store(beginning_of(base).value_or("")))
            throw refused(said("{file} is a name that belongs to the store {store}.", "file"_is = path,
                               "store"_is = base));
    }
}

void refuse_link(const std::string& path) {
    struct stat file {};
    if (lstat(path.c_str(), &file) != 0 || !S_ISLNK(file.st_mode)) return;
    std::error_code unknown;
    const auto target = std::filesystem::canonical(path, unknown);
    throw refused(
        said("{file} is a symbolic link; a file is written by its own name only.", "file"_is = path),
        unknown ? said("Give the file another name.")
                : said("It leads to {target}: name that, or another file.", "target"_is = target.native()));
}

void expect_directory(const std::string& path) {
    const std::string directory = directory_of(path);
    if (access(directory.c_str(), W_OK | X_OK) == 0) return;
    if (errno != ENOENT) throw unwritable(path, system_reason(errno));
    throw Error{ErrorKind::input_output,
                said("There is no directory {directory} for the file.", "directory"_is = directory),
                said("The store was not changed. Make it (mkdir -p {directory}), or name a file elsewhere.",
                     "directory"_is = shell_word(directory))};
}

OutputPlace::Holds judged(const std::string& path, const OutputKind& kind) {
    const auto beginning = beginning_of(path);
    if (!beginning)
        throw Error{ErrorKind::input_output,
                    said("{path} cannot be read ({reason}), so nobody knows what would be replaced.",
                         "path"_is = path, "reason"_is = system_reason(errno)),
                    said("Give the file another name.")};
    if (begins_as_store(*beginning))
        throw refused(
            said("{file} is a store, or a part of one, which no other file may replace.", "file"_is = path));
    if (beginning->empty()) return OutputPlace::Holds::nothing;
    return kind.is_this(*beginning) ? OutputPlace::Holds::same_kind : OutputPlace::Holds::other_kind;
}

}  // namespace

OutputPlace look_at_output(const std::string& path, const OutputKind& kind, const InUse& in_use) {
    const auto there = attributes(path);
    if (there && path != "-" && S_ISDIR(there->st_mode))
        throw refused(said("{file} is a directory.", "file"_is = path), said("Name a file in it."));
    const std::string name = std::filesystem::path{path}.filename();
    if (name.empty() || name == "." || name == ".." || path == "-")
        throw refused(said("“{file}” names no file.", "file"_is = path));
    refuse_what_is_in_use(path, in_use);
    refuse_part_of_store(path, in_use.store);
    refuse_link(path);
    if (there && !S_ISREG(there->st_mode))
        throw refused(said("{file} is no regular file, and only such a file can be replaced as a whole.",
                           "file"_is = path));
    expect_directory(path);
    if (!there) return {};
    return {judged(path, kind),
            there->st_mode & permissions,
            {there->st_dev, there->st_ino, there->st_size, there->st_mtim.tv_sec, there->st_mtim.tv_nsec}};
}

}  // namespace simprof::cli
