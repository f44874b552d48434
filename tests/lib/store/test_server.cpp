#include "tests/lib/store/test_server.hpp"

#include "lib/text/words/shell_word.hpp"

#include <fcntl.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
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

/// In the child: what a server writes beyond that fails.
void limit_files(std::int64_t longest_file) {
    const auto bytes = static_cast<rlim_t>(longest_file);
    const rlimit limit{bytes, bytes};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(126);
}

/// A program that ends with this one; what it says goes to `log`.
pid_t started(const std::vector<std::string>& words, const std::string& log, std::int64_t longest_file = 0) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const pid_t process = fork();
    if (process != 0) return process;
    become_server_user();
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (longest_file > 0) limit_files(longest_file);
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

/// Of the loopback address, for the moment.
int free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    if (bind(socket, plain, size) != 0 || getsockname(socket, plain, &size) != 0)
        throw std::runtime_error{"no free port"};
    close(socket);
    return ntohs(address.sin_port);
}

/// Whether any account may pass through it.
bool is_open(std::filesystem::path directory) {
    const auto passed = std::filesystem::perms::others_exec;
    while ((std::filesystem::status(directory).permissions() & passed) == passed) {
        if (directory == directory.root_path()) return true;
        directory = directory.parent_path();
    }
    return false;
}

/// The directory of temporary files, if the server's account gets there.
std::filesystem::path place_of_servers() {
    const auto usual = std::filesystem::temp_directory_path();
    return geteuid() != 0 || is_open(usual) ? usual : std::filesystem::path{"/tmp"};
}

}  // namespace

TestServer::TestServer(ServerWish wish) : m_wish(wish) {
    std::string pattern = (place_of_servers() / "simprof-server-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary directory"};
    m_directory = pattern;
    give_to_server(m_directory);
    if (!succeeds(started(making_cluster(), m_directory + "/log")))
        throw std::runtime_error{"no cluster was made: see " + m_directory + "/log"};
    start();
}

std::vector<std::string> TestServer::making_cluster() {
    const std::string data = m_directory + "/data";
    if (m_wish.standby_of != nullptr)
        return {programs + "pg_basebackup",     "-D",       data,      "-h",
                m_wish.standby_of->m_directory, "-U",       "simprof", "--checkpoint=fast",
                "--write-recovery-conf",        "--no-sync"};
    std::vector<std::string> initdb{
        programs + "initdb", "-D",       data, "-U", "simprof", "-A", "trust", "-E", "UTF8",
        "--locale=C.UTF-8",  "--no-sync"};
    if (m_wish.longest_file > 0) initdb.emplace_back("--wal-segsize=1");
    if (!m_wish.over_tcp) return initdb;
    set_password();
    initdb.insert(initdb.end(), {"--auth-host=scram-sha-256", "--pwfile=" + m_directory + "/first-password"});
    return initdb;
}

void TestServer::give_to_server(const std::string& file) const {
    if (geteuid() == 0 && chown(file.c_str(), server_account().pw_uid, server_account().pw_gid) != 0)
        throw std::runtime_error{file + " cannot be given to the server"};
}

void TestServer::set_password() {
    m_port = free_port();
    const std::string password = "known to tests";
    const std::string first = m_directory + "/first-password";
    std::ofstream{first} << password << '\n';
    give_to_server(first);
    std::ofstream{password_file()} << "127.0.0.1:" << m_port << ":*:simprof:" << password << '\n';
    std::filesystem::permissions(password_file(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

/// It forgets what it is not asked to keep, as servers may be set to.
void TestServer::start() {
    std::vector<std::string> words{programs + "postgres", "-D", m_directory + "/data", "-k",
                                   m_directory,           "-p", std::to_string(m_port)};
    for (const std::string& setting :
         {std::string{"listen_addresses="} + (m_wish.over_tcp ? "127.0.0.1" : ""),
          std::string{"fsync="} + (m_wish.is_durable ? "on" : "off"), std::string{"synchronous_commit=off"},
          std::string{"wal_writer_delay=2s"}, std::string{"max_connections=50"},
          std::string{"shared_buffers=32MB"}, std::string{"recovery_init_sync_method=syncfs"}})
        words.insert(words.end(), {"-c", setting});
    m_process = started(words, m_directory + "/log", m_wish.longest_file);
    wait_until_ready();
}

void TestServer::wait_until_ready() const {
    const std::string is_ready =
        programs + "pg_isready -q -h " + m_directory + " -p " + std::to_string(m_port);
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

void TestServer::stop(int signal) { end(signal); }

TestServer::~TestServer() {
    end(SIGQUIT);
    std::error_code ignored;
    std::filesystem::remove_all(m_directory, ignored);
}

std::string TestServer::location_of(const std::string& database) const {
    const std::string port = m_wish.over_tcp ? "&port=" + std::to_string(m_port) : "";
    return "postgresql:///" + database + "?host=" + m_directory + port + "&user=simprof";
}

std::string TestServer::location_here(std::string location) const {
    const auto begin = location.find("host=") + 5;
    return location.replace(begin, location.find('&', begin) - begin, m_directory);
}

std::string TestServer::over_tcp(const std::string& location) const {
    const std::size_t name = std::string_view{"postgresql:///"}.size();
    return "postgresql://simprof@127.0.0.1:" + std::to_string(m_port) + "/" +
           location.substr(name, location.find('?') - name);
}

std::vector<pid_t> TestServer::sessions(const std::string& location) const {
    std::istringstream lines{run(location,
                                 "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
                                 " AND datname = current_database() AND pid <> pg_backend_pid()")};
    return {std::istream_iterator<pid_t>{lines}, {}};
}

bool TestServer::kill_session(const std::string& location, unsigned number) const {
    const std::vector<pid_t> all = sessions(location);
    if (all.empty() || kill(all[number % all.size()], SIGKILL) != 0) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds{100});  // until the server knows
    wait_until_ready();
    return true;
}

std::string TestServer::new_database(const std::filesystem::path& directory) {
    for (std::size_t n = 0; n < m_users.size(); ++n) {
        if (std::filesystem::exists(m_users[n])) continue;
        m_users[n] = directory;
        const std::string location = location_of("store" + std::to_string(n));
        (void)run(location, "DROP SCHEMA IF EXISTS simprof CASCADE");
        return location;
    }
    const std::string name = "store" + std::to_string(m_users.size());
    (void)run(location_of("postgres"), "CREATE DATABASE " + name);
    m_users.push_back(directory);
    return location_of(name);
}

std::string TestServer::run(const std::string& location, const std::string& sql) const {
    return output_of(programs + "psql -X -q -A -t -v ON_ERROR_STOP=1 -d " + shell_word(location) + " -c " +
                     shell_word(sql) + " 2>&1");
}

TestServer& test_server() {
    static TestServer server;
    return server;
}

}  // namespace simprof::store_test
