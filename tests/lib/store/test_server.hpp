#pragma once

#include <sys/types.h>

#include <csignal>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace simprof::store_test {

/// What a test wants of a server.
struct ServerWish {
    bool is_durable = false;  ///< what is asked to be on the disk is there, as where servers are killed
    bool over_tcp = false;    ///< people reach it by a port of the loopback address and by a password
    /// No file of it may become longer, so that to write more fails as on a full disk; 0: as long as it
    /// likes.
    std::int64_t longest_file = 0;
    const class TestServer* standby_of = nullptr;  ///< it has what that one has, follows it, and only reads
};

/// A PostgreSQL server of the tests' own, in a temporary directory, which nobody reaches but by a socket in
/// it. As root it runs as another user. It ends with the thread that started it, however that ends.
class TestServer {
public:
    explicit TestServer(ServerWish wish = {});
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;
    ~TestServer();

    /// A database without a store, for as long as that directory is there; its location.
    [[nodiscard]] std::string new_database(const std::filesystem::path& directory);
    /// The same database on a standby.
    [[nodiscard]] std::string location_here(std::string location) const;
    /// Runs SQL in a database as its owner; what it prints.
    [[nodiscard]] std::string run(const std::string& location, const std::string& sql) const;
    /// By SIGINT with nothing left to recover; by SIGQUIT at once, as where the machine fails.
    void stop(int signal = SIGINT);
    void start();
    void wait_until_ready() const;
    /// Kills the process of a session as by kill -9, on which a server ends all of them and recovers; waits
    /// until it has. False where there is none.
    bool kill_session(const std::string& location, unsigned number) const;

    /// Where its socket is.
    [[nodiscard]] const std::string& directory() const { return m_directory; }
    /// The same database as people reach it who are on other hosts.
    [[nodiscard]] std::string over_tcp(const std::string& location) const;
    /// Where the password for that stands, for PGPASSFILE.
    [[nodiscard]] std::string password_file() const { return m_directory + "/passwords"; }

private:
    [[nodiscard]] std::vector<std::string> making_cluster();
    void end(int signal);
    void give_to_server(const std::string& file) const;
    void set_password();
    [[nodiscard]] std::string location_of(const std::string& database) const;
    [[nodiscard]] std::vector<pid_t> sessions(const std::string& location) const;

    ServerWish m_wish;
    std::string m_directory;
    int m_port = 5432;
    pid_t m_process = -1;
    std::vector<std::filesystem::path> m_users;  ///< of databases, each at its number
};

/// Started where it is first asked for.
[[nodiscard]] TestServer& test_server();

}  // namespace simprof::store_test
