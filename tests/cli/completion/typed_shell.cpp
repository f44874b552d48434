#include "tests/cli/completion/typed_shell.hpp"

#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace simprof::cli::test {

namespace {

constexpr int patience = 20'000;  // milliseconds
const std::string prompt = "ready> ";
const std::string adapters = SIMPROF_SOURCE_DIR "/completions/";

/// Notes its words, each in brackets, in a line of the file `words`; completes as the program does.
constexpr std::string_view noting_program = R"sh(#!/bin/sh
case ${1-} in __complete) exec "$REAL_SIMPROF" "$@" ;; esac
{ for word; do printf '[%s]' "$word"; done; echo; } >>"$HOME/words"
)sh";

/// What is seen, without what only moves the cursor or colours.
std::string without_escapes(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\x1b') {
            plain += text[at];
        } else if (text.substr(at, 2) == "\x1b[") {
            at = std::min(text.find_first_of("@ABCDEFGHJKLMPSTXfghlmnqrsu", at + 2), text.size());
        } else {
            ++at;
        }
    }
    return plain;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

std::string_view to_string(ShellKind kind) {
    switch (kind) {
        case ShellKind::bash:
            return "bash";
        case ShellKind::bash_with_completion:
            return "bash with bash-completion";
        case ShellKind::zsh:
            return "zsh";
        case ShellKind::fish:
            return "fish";
    }
    return {};
}

TypedShell::TypedShell(ShellKind kind) : m_kind(kind) {
    prepare();
    start();
    wait_for(prompt);
}

TypedShell::~TypedShell() {
    close(m_terminal);
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
}

/// The files of a home in which the shell finds the adapter where an installation puts it.
void TypedShell::prepare() {
    namespace fs = std::filesystem;
    const std::string program = m_directory.write("bin/simprof", std::string{noting_program});
    fs::permissions(program, fs::perms::owner_all);
    m_directory.write("bash.rc", "PS1='" + prompt + "'\nsource '" + adapters + "simprof.bash'\n");
    m_directory.write("bash_with_completion.rc",
                      "PS1='" + prompt + "'\nsource /usr/share/bash-completion/bash_completion\n");
    m_directory.write("user/completions/simprof", text_of_file(adapters + "simprof.bash"));
    m_directory.write(".zshrc", "PS1='" + prompt + "'\nfpath=('" + adapters +
                                    "' $fpath)\nautoload -Uz compinit\ncompinit -u\n");
    m_directory.write("fish/config.fish",
                      "function fish_prompt\n    printf '%s' '" + prompt + "'\nend\nset -g fish_greeting\n");
    m_directory.write("fish/completions/simprof.fish", text_of_file(adapters + "simprof.fish"));
}

std::vector<std::string> TypedShell::command() const {
    switch (m_kind) {
        case ShellKind::bash:
            return {"bash", "--noprofile", "--rcfile", directory() + "/bash.rc", "-i"};
        case ShellKind::bash_with_completion:
            return {"bash", "--noprofile", "--rcfile", directory() + "/bash_with_completion.rc", "-i"};
        case ShellKind::zsh:
            return {"zsh", "--no-globalrcs", "-i"};
        case ShellKind::fish:
            return {"fish", "--private", "-i"};
    }
    return {};
}

void TypedShell::start() {
    std::vector<std::string> words = command();
    std::vector<std::string> environment{"HOME=" + directory(),
                                         "PATH=" + directory() + "/bin:/usr/bin:/bin",
                                         "TERM=xterm",
                                         "LC_ALL=C.UTF-8",
                                         "REAL_SIMPROF=" SIMPROF_PROGRAM,
                                         "SIMPROF_STORE=" + directory() + "/s.db",
                                         "SIMPROF_NOW=2026-11-23T10:00:00Z",
                                         "BASH_COMPLETION_USER_DIR=" + directory() + "/user",
                                         "ZDOTDIR=" + directory(),
                                         "XDG_CONFIG_HOME=" + directory(),
                                         "ASAN_OPTIONS=detect_leaks=0"};
    const std::vector<char*> arguments = pointers_to(words);
    const std::vector<char*> variables = pointers_to(environment);
    winsize size{};
    size.ws_row = 50;
    size.ws_col = 120;
    m_process = forkpty(&m_terminal, nullptr, nullptr, &size);
    REQUIRE(m_process >= 0);
    if (m_process != 0) return;
    if (chdir(directory().c_str()) == 0) execvpe(arguments.front(), arguments.data(), variables.data());
    _exit(127);
}

void TypedShell::type(const std::string& keys) {
    REQUIRE(write(m_terminal, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
}

bool TypedShell::read_some(int milliseconds) {
    pollfd waiting{m_terminal, POLLIN, 0};
    if (poll(&waiting, 1, milliseconds) != 1) return false;
    std::array<char, 4096> piece{};
    const ssize_t count = read(m_terminal, piece.data(), piece.size());
    if (count > 0) m_seen.append(piece.data(), static_cast<std::size_t>(count));
    return count > 0;
}

void TypedShell::wait_for(const std::string& text) {
    while (without_escapes(m_seen).find(text) == std::string::npos) {
        const bool is_alive = read_some(patience);
        INFO(to_string(m_kind) << " shows " << m_seen);
        REQUIRE(is_alive);
    }
}

std::string TypedShell::completed(const std::string& line) {
    m_seen.clear();
    type(line + "\t");
    type("\r");
    ++m_lines;
    const std::string words = directory() + "/words";
    std::string text;
    for (int waits = 0; std::count(text.begin(), text.end(), '\n') < m_lines; ++waits) {
        INFO(to_string(m_kind) << " shows " << m_seen);
        REQUIRE(waits < patience / 20);
        static_cast<void>(read_some(20));
        if (std::filesystem::exists(words)) text = text_of_file(words);
    }
    wait_for(prompt);
    text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

std::string TypedShell::listed(const std::string& line, const std::string& until) {
    m_seen.clear();
    type(line + "\t");
    if (m_kind == ShellKind::bash || m_kind == ShellKind::bash_with_completion) type("\t");
    wait_for(until);
    const std::string seen = without_escapes(m_seen);
    for (int times = 0; times < 2; ++times) {  // the list, then the line
        type("\x03");
        while (read_some(200)) {
        }
    }
    return seen;
}

}  // namespace simprof::cli::test
