#include "tests/program/tested_program.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <utility>

namespace simprof::program_test {

namespace {

/// A run that takes longer hangs, and is ended by SIGALRM.
constexpr unsigned longest_seconds = 60;

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::string taken_out_of(int file) {
    std::string text;
    std::array<char, 4096> piece{};
    ::lseek(file, 0, SEEK_SET);
    for (ssize_t size = 0; (size = ::read(file, piece.data(), piece.size())) > 0;)
        text.append(piece.data(), static_cast<std::size_t>(size));
    ::close(file);
    return text;
}

/// A child that an interruption ends as it ends any program: not by what the tests do about it themselves.
pid_t forked() {
    sigset_t stopping{};
    sigset_t before{};
    ::sigemptyset(&stopping);
    ::sigaddset(&stopping, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &stopping, &before);
    const pid_t process = ::fork();
    if (process == 0) (void)::signal(SIGINT, SIG_DFL);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return process;
}

}  // namespace

void Running::signal(int number) const { ::kill(m_process, number); }

Ended Running::end() {
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    return ended(status);
}

Ended Running::ended(int status) {
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), taken_out_of(m_out),
            taken_out_of(m_err)};
}

TestedProgram::TestedProgram(std::string in_directory) : directory(std::move(in_directory)) {
    environment = {{"PATH", "/usr/bin:/bin"},
                   {"HOME", "/nonexistent"},
                   {"SIMPROF_STORE", store()},
                   {"SIMPROF_NOW", "2026-11-23T10:00:00Z"},
                   {"SIMPROF_ACTOR", "tester"},
                   // The sanitizer of leaks is a tracer itself, and stands no other.
                   {"ASAN_OPTIONS", "detect_leaks=0"}};
}

std::string TestedProgram::path() {
    const char* const release = std::getenv("SIMPROF_RELEASE");
    return release != nullptr && *release != '\0' ? release : SIMPROF_PROGRAM;
}

Running TestedProgram::start(const Words& words, const std::function<void()>& in_child) const {
    std::vector<std::string> arguments{path()};
    arguments.insert(arguments.end(), words.begin(), words.end());
    std::vector<std::string> settings;
    for (const auto& [name, value] : environment) settings.push_back(name + "=" + value);
    const std::vector<char*> argv = pointers_to(arguments);
    const std::vector<char*> envp = pointers_to(settings);
    const int out = ::memfd_create("out", MFD_CLOEXEC);
    const int err = ::memfd_create("err", MFD_CLOEXEC);
    REQUIRE(out >= 0);
    REQUIRE(err >= 0);
    const pid_t process = forked();
    REQUIRE(process >= 0);
    if (process == 0) {
        ::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(err, STDERR_FILENO);
        ::alarm(longest_seconds);
        if (::chdir(directory.c_str()) != 0) ::_exit(126);
        if (in_child) in_child();
        ::execve(argv.front(), argv.data(), envp.data());
        ::_exit(127);
    }
    return {process, out, err};
}

Ended TestedProgram::run(const Words& words) const { return start(words).end(); }

std::string TestedProgram::done(const Words& words) const {
    const Ended ended = run(words);
    INFO(ended.err);
    REQUIRE(ended.exit == 0);
    return ended.out;
}

}  // namespace simprof::program_test
