#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace simprof::store_test {

/// A PostgreSQL server of the tests' own, in a temporary directory, which nobody reaches but by a socket in
/// it. As root it runs as another user. It ends with the test program, however that ends.
class TestServer {
public:
    TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;
    ~TestServer();

    /// A database without a store, for as long as that directory is there; its location.
    [[nodiscard]] std::string new_database(const std::filesystem::path& directory);
    /// Runs SQL in a database as its owner; what it prints.
    [[nodiscard]] std::string run(const std::string& location, const std::string& sql) const;
    void stop();
    void start();

private:
    void end(int signal);
    [[nodiscard]] std::string location_of(std::size_t database) const;

    std::string m_directory;
    pid_t m_process = -1;
    std::vector<std::filesystem::path> m_users;  ///< of databases, each at its number
};

/// Started where it is first asked for.
[[nodiscard]] TestServer& test_server();

}  // namespace simprof::store_test
