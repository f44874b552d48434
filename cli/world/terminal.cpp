#include "cli/world/terminal.hpp"

#include "cli/world/signals.hpp"
#include "lib/model/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace simprof::cli {

namespace {

/// The terminal of this process, whatever the standard streams are connected to.
class ControllingTerminal {
public:
    ControllingTerminal() : m_descriptor(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)) {}
    ControllingTerminal(const ControllingTerminal&) = delete;
    ControllingTerminal& operator=(const ControllingTerminal&) = delete;
    ~ControllingTerminal() {
        if (m_descriptor >= 0) close(m_descriptor);
    }

    [[nodiscard]] bool is_there() const { return m_descriptor >= 0; }

    [[nodiscard]] bool show(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t written = write(m_descriptor, text.data(), text.size());
            if (written < 0 && errno != EINTR) return false;
            if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

    /// One line without its end; nothing at the end of the input.
    [[nodiscard]] std::optional<std::string> read_line() const {
        std::string line;
        while (true) {
            wait_for_input();
            if (interrupted_by_signal()) {
                (void)show("\n");
                throw interruption();
            }
            char c = 0;
            const ssize_t count = read(m_descriptor, &c, 1);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) {
                (void)show("\n");
                return {};
            }
            if (c == '\n') return line;
            line += c;
        }
    }

private:
    /// Until there is input, or a signal asked to stop: one that comes between looking for it and waiting is
    /// held back until the wait has begun.
    void wait_for_input() const {
        sigset_t stopping;
        sigset_t before;
        sigemptyset(&stopping);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&stopping, signal);
        sigprocmask(SIG_BLOCK, &stopping, &before);
        pollfd waiting{m_descriptor, POLLIN, 0};
        if (!interrupted_by_signal()) ppoll(&waiting, 1, nullptr, &before);
        sigprocmask(SIG_SETMASK, &before, nullptr);
    }

    int m_descriptor;
};

}  // namespace

int terminal_columns() {
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0) return size.ws_col;
    return 0;
}

int terminal_lines() {
    winsize size = {};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

std::optional<std::string> ask_on_terminal(std::string_view question) {
    const ControllingTerminal terminal;
    if (!terminal.is_there() || !terminal.show(question)) return {};
    return terminal.read_line();
}

}  // namespace simprof::cli
