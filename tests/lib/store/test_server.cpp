#include "tests/lib/store/test_server.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>
#include <vector>

namespace simprof::store_test {

namespace {

const std::string programs = "/usr/lib/postgresql/15/bin/";

const passwd& server_account() {
    const passwd* account = getpwnam("postgres");
    if (account == nullptr) throw std::runtime_error{"There is no user postgres (package postgresql-15)."};
    return *account;
}

/// In the child: no server runs as root.
void become_server_user() {
    if (geteuid() != 0) return;
    const passwd& account = server_account();
    if (setgid(account.pw_gid) != 0 || setuid(account.pw_uid) != 0) _exit(126);
}

/// A program that ends with this one; what it says goes to `log`.
pid_t started(const std::vector<std::string>& words, const std::string& log) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const pid_t process = fork();
    if (process != 0) return process;
    become_server_user();
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    if (chdir("/") != 0) _exit(126);
    execv(arguments.front(), arguments.data());
    _exit(127);
}

bool succeeds(pid_t process) {
    int status = 0;
    return waitpid(process, &status, 0) == process && status == 0;
}

std::string output_of(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error{"no pipe"};
    std::string output;
    for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe))
        output += static_cast<char>(letter);
    if (pclose(pipe) != 0) throw std::runtime_error{command + ": " + output};
    return output;
}

}  // namespace

TestServer::TestServer() {
    std::string pattern = (std::filesystem::temp_directory_path() / "simprof-server-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary directory"};
    m_directory = pattern;
    if (geteuid() == 0 && chown(pattern.c_str(), server_account().pw_uid, server_account().pw_gid) != 0)
        throw std::runtime_error{"the server's directory cannot be given to it"};
    const pid_t initdb = started({programs + "initdb", "-D", m_directory + "/data", "-U", "simprof", "-A",
                                  "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"},
                                 m_directory + "/log");
    if (!succeeds(initdb)) throw std::runtime_error{"initdb failed: see " + m_directory + "/log"};
    start();
}

void TestServer::start() {
    m_process = started(
        {programs + "postgres", "-D", m_directory + "/data", "-k", m_directory, "-c",
         "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=50", "-c", "shared_buffers=32MB"},
        m_directory + "/log");
    const std::string is_ready = programs + "pg_isready -q -h " + m_directory;
    for (int attempt = 0; attempt < 1200; ++attempt) {
        if (std::system(is_ready.c_str()) == 0) return;
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    throw std::runtime_error{"the server does not start: see " + m_directory + "/log"};
}

void TestServer::end(int signal) {
    if (m_process > 0 && kill(m_process, signal) == 0) waitpid(m_process, nullptr, 0);
    m_process = -1;
}

/// With nothing left to recover when it starts again.
void TestServer::stop() { end(SIGINT); }

TestServer::~TestServer() {
    end(SIGQUIT);
    std::error_code ignored;
    std::filesystem::remove_all(m_directory, ignored);
}

std::string TestServer::location_of(std::size_t database) const {
    return "postgresql:///store" + std::to_string(database) + "?host=" + m_directory + "&user=simprof";
}

std::string TestServer::new_database(const std::filesystem::path& directory) {
    for (std::size_t n = 0; n < m_users.size(); ++n) {
        if (std::filesystem::exists(m_users[n])) continue;
        m_users[n] = directory;
        (void)run(location_of(n), "DROP SCHEMA IF EXISTS simprof CASCADE");
        return location_of(n);
    }
    const std::size_t number = m_users.size();
    (void)run("postgresql:///postgres?host=" + m_directory + "&user=simprof",
              "CREATE DATABASE store" + std::to_string(number));
    m_users.push_back(directory);
    return location_of(number);
}

std::string TestServer::run(const std::string& location, const std::string& sql) const {
    return output_of("psql -X -q -A -t -v ON_ERROR_STOP=1 -d '" + location + "' -c \"" + sql + "\" 2>&1");
}

TestServer& test_server() {
    static TestServer server;
    return server;
}

}  // namespace simprof::store_test
