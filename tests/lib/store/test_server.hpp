#pragma once

#include <sys/types.h>

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

    /// A new, empty database; its location. Those before it that nobody uses any more go.
    [[nodiscard]] std::string new_database();
    /// Runs SQL in a database as its owner; what it prints.
    [[nodiscard]] std::string run(const std::string& location, const std::string& sql) const;
    /// Ends it at once, as a power cut of the server would.
    void kill();
    void start();

private:
    [[nodiscard]] std::string location_of(const std::string& database) const;
    void drop_unused();

    std::string m_directory;
    pid_t m_process = -1;
    std::vector<std::string> m_databases;  ///< in use, as far as is known
    int m_made = 0;
};

/// Started where it is first asked for.
[[nodiscard]] TestServer& test_server();

}  // namespace simprof::store_test
