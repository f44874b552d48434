// Runs a command and writes the microseconds that it took and its largest resident memory in KiB, one line,
// behind what RESULTS holds. Its output goes to OUT, its errors to OUT.err. Ends with the command's exit
// status. Usage: stopwatch RESULTS OUT COMMAND [ARGUMENT]...
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string>

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("usage: stopwatch RESULTS OUT COMMAND [ARGUMENT]...\n", stderr);
        return 2;
    }
    // Opened, and emptied of what the last run wrote, before the clock starts.
    const int out = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    const int err =
        open((std::string{argv[2]} + ".err").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    std::FILE* results = std::fopen(argv[1], "ae");
    if (out < 0 || err < 0 || results == nullptr) {
        std::perror("stopwatch");
        return 126;
    }
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, err, STDERR_FILENO);

    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (posix_spawnp(&child, argv[3], &files, nullptr, argv + 3, environ) != 0) {
        std::perror(argv[3]);
        return 127;
    }
    int status = 0;
    rusage used{};
    if (wait4(child, &status, 0, &used) != child) return 126;
    const auto time = std::chrono::steady_clock::now() - start;

    std::fprintf(results, "%lld %ld\n",
                 static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(time).count()),
                 used.ru_maxrss);
    if (std::fclose(results) != 0) return 126;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
