#include "cli/world/signals.hpp"

#include "cli/world/exit_code.hpp"

#include <unistd.h>

#include <csignal>

namespace simprof::cli {

namespace {

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): handlers of signals know nothing else.
volatile std::sig_atomic_t asked_to_stop = 0;
constexpr int patience = 3;

/// One signal, or two, ask; the third ends at once. That is safe too: an unfinished change is taken back by
/// whoever opens the store next.
void take_note(int) {
    asked_to_stop = asked_to_stop + 1;
    if (asked_to_stop >= patience) _exit(static_cast<int>(ExitCode::interrupted));
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction before = {};
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) return;
    struct sigaction action = {};
    action.sa_handler = handler;  // no SA_RESTART: a read that waits has to end
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

}  // namespace

void take_signals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) handle(signal, take_note);
    for (const int signal : {SIGPIPE, SIGXFSZ}) handle(signal, SIG_IGN);
}

bool interrupted_by_signal() noexcept { return asked_to_stop != 0; }

}  // namespace simprof::cli
