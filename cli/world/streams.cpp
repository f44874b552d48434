#include "cli/world/streams.hpp"

#include "cli/world/signals.hpp"
#include "cli/world/world.hpp"
#include "lib/language/system_reason.hpp"
#include "lib/model/error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace simprof::cli {

namespace {

constexpr std::size_t input_piece = 1U << 16U;

/// Room for all of a file, and for seeing that nothing follows; for a first piece where its size is unknown.
/// What is not used would be cleared for nothing.
std::size_t first_size(int descriptor) {
    struct stat file {};
    const bool is_regular = fstat(descriptor, &file) == 0 && S_ISREG(file.st_mode) && file.st_size > 0;
    return is_regular ? static_cast<std::size_t>(file.st_size) + 1 : input_piece;
}

[[noreturn]] void throw_unreadable(std::string_view name) {
    const Sentence reason = system_reason(errno);
    throw Error{ErrorKind::input_output,
                name.empty() ? said("Standard input cannot be read: {reason}.", "reason"_is = reason)
                             : said("The file {file} cannot be read: {reason}.", "file"_is = name,
                                    "reason"_is = reason)};
}

}  // namespace

void occupy_standard_streams() {
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
        // The wrong direction on purpose: a closed stream must not swallow what is written to it.
        if (open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY) < 0) return;
    }
}

void write_standard_output(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
            // A signal that comes between two pieces fails no write.
            if (!text.empty() && interrupted_by_signal()) throw interruption();
        } else if (errno == EPIPE) {
            throw ClosedPipe{};
        } else if (errno == EINTR) {
            if (interrupted_by_signal()) throw interruption();
        } else {
            const Sentence reason = system_reason(errno);
            throw Error{ErrorKind::input_output,
                        said("Standard output cannot be written: {reason}.", "reason"_is = reason),
                        said("Send the output to a place that can be written.")};
        }
    }
}

void write_standard_error(std::string_view text) noexcept {
    while (!text.empty()) {
        const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
        if (written < 0 && errno != EINTR) return;
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_standard_input() { return read_descriptor(STDIN_FILENO, {}); }

std::string read_descriptor(int descriptor, std::string_view name) {
    std::string text;
    std::size_t filled = 0;
    while (true) {
        if (filled == text.size()) text.resize(filled == 0 ? first_size(descriptor) : 2 * filled);
        const ssize_t count = read(descriptor, text.data() + filled, text.size() - filled);
        if (count == 0) break;
        if (count > 0)
            filled += static_cast<std::size_t>(count);
        else if (errno != EINTR)
            throw_unreadable(name);
        else if (interrupted_by_signal())
            throw interruption();
    }
    text.resize(filled);
    return text;
}

std::size_t read_descriptor_at(int descriptor, std::size_t offset, std::span<char> into,
                               std::string_view name) {
    while (true) {
        if (interrupted_by_signal()) throw interruption();
        const ssize_t count = pread(descriptor, into.data(), into.size(), static_cast<off_t>(offset));
        if (count >= 0) return static_cast<std::size_t>(count);
        if (errno != EINTR) throw_unreadable(name);
    }
}

}  // namespace simprof::cli
