#pragma once

#include <sys/types.h>

#include <set>
#include <string>

namespace simprof::fault_test {

/// A system call of a traced process, as it is made.
struct CallMade {
    pid_t process = 0;
    long number = 0;
    unsigned long long first = 0;  ///< its arguments
    unsigned long long second = 0;
    unsigned long long third = 0;
    unsigned long long fourth = 0;
};

/// What a process has written in a directory that a power cut could take back: bytes that no fsync followed,
/// and names that were made or removed and whose directory was not put on the disk since.
class DiskRecord {
public:
    explicit DiskRecord(std::string directory) : m_directory(std::move(directory)) {}

    /// Before the call is made.
    void begins(const CallMade& call);
    /// After it was made and did what it should.
    void succeeded();

    /// What was at risk when the process gave the first of its answer, or ended without one.
    [[nodiscard]] std::string at_risk_when_told() const { return m_told; }

private:
    struct Names {
        std::string from;
        std::string to;
    };
    [[nodiscard]] std::string name_at(unsigned long long address) const;
    [[nodiscard]] std::string file_of(unsigned long long descriptor) const;
    [[nodiscard]] bool is_ours(const std::string& path) const;
    [[nodiscard]] std::string at_risk() const;
    void synced(const std::string& path);
    void renamed(const Names& names);
    void removed();
    void told();

    std::string m_directory;
    CallMade m_call{};
    Names m_names{};        ///< of the call
    bool m_is_new = false;  ///< the file that it opens
    bool m_is_hot = false;  ///< the journal that it removes
    std::set<std::string> m_bytes{};
    std::set<std::string> m_entries{};
    bool m_has_spoken = false;
    std::string m_told{};
};

}  // namespace simprof::fault_test
