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

/// What a child does before the program takes it over.
struct Beginning {
    const char* directory;
    std::array<int, 3> files;
    const std::function<void()>& in_child;
};

[[noreturn]] void become(const Beginning& beginning, char* const* argv, char* const* envp) {
    (void)::signal(SIGINT, SIG_DFL);  // as it ends any program, not by what the tests do about it themselves
    for (std::size_t file = 0; file < beginning.files.size(); ++file)
        ::dup2(beginning.files[file], static_cast<int>(file));
    ::alarm(longest_seconds);
    if (::chdir(beginning.directory) != 0) ::_exit(126);
    if (beginning.in_child) beginning.in_child();
    sigset_t none{};
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execve(*argv, argv, envp);
    ::_exit(127);
}

/// The child has our memory until the program takes it over: what the sanitizers keep of it takes longer to
/// copy than the program to run.
pid_t child_of(const Beginning& beginning, char* const* argv, char* const* envp) {
    sigset_t stopping{};
    sigset_t before{};
    ::sigemptyset(&stopping);
    ::sigaddset(&stopping, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &stopping, &before);
    const pid_t process = ::vfork();
    if (process == 0) become(beginning, argv, envp);
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
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const pid_t process =
        child_of({directory.c_str(), {nothing, out, err}, in_child}, argv.data(), envp.data());
    ::close(nothing);
    REQUIRE(process > 0);
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
