#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

struct sqlite3_file;

namespace simprof::crash_test {

/// What a power cut leaves of what was not synced yet.
enum class Damage {
    lost,       ///< nothing
    kept,       ///< all
    scattered,  ///< some sectors, in any order
    garbled,    ///< likewise, and some with other bytes
};

/// How a disk fails.
enum class Fault {
    error,        ///< an operation fails, reading or another
    full,         ///< there is no space for what is written
    short_write,  ///< there is space for half of it
};

/// A disk in memory, for SQLite as the file system `disk_name`. It counts the operations that change it, and
/// the power can be cut at one of them: from then on everything fails, until it is switched on again with
/// what was synced and a part of the rest, drawn by a seed. Or one of them fails, or all from one on.
class Disk {
public:
    static constexpr const char* name = "power-cut-disk";
    /// The one disk there is, known to SQLite from the first call on.
    static Disk& get();

    /// Holds these files, all of them synced, and nothing else.
    void reset(const std::map<std::string, std::string>& files);
    void cut_power_at(std::int64_t operation, Damage damage, std::uint32_t seed);
    /// At once, with the damage and the seed that were named last.
    void cut_power() { cut(); }
    /// Switches it on again; true where the power was cut.
    bool switch_on();
    /// The n-th operation that can fail so does, and with `lasts` each one after it.
    void fail_at(std::int64_t operation, Fault fault, bool lasts);
    /// No operation fails any more; true where one did.
    bool mend();
    /// What is on it now, whether synced or not.
    [[nodiscard]] std::map<std::string, std::string> files() const;
    [[nodiscard]] std::int64_t operations() const { return m_operations; }

    struct File;
    // What SQLite asks of it. All but reading fails without power.
    int open(const char* path, File& file, int flags);
    int read(File& file, char* into, std::int64_t count, std::int64_t offset);
    int write(File& file, std::string bytes, std::int64_t offset);
    int truncate(File& file, std::int64_t size);
    int sync(File& file);
    int remove(const std::string& path, bool durably);
    [[nodiscard]] bool holds(const std::string& path) const;
    int random_bytes(int count, char* bytes);

private:
    struct Operation {
        bool truncates = false;
        std::int64_t offset = 0;
        std::string bytes;
    };
    struct Content {
        std::string now;
        std::string synced;
        std::vector<Operation> waiting;
    };
    using Files = std::map<std::string, std::shared_ptr<Content>>;

    Disk() = default;
    /// True where the operation must fail.
    bool step();
    /// True where the operation must fail by a fault of that kind.
    bool fails(bool writes);
    void cut();
    [[nodiscard]] Files files_left();
    [[nodiscard]] std::string content_left(const Content& content);
    [[nodiscard]] std::vector<Operation> sectors_waiting(const Content& content);
    static void apply(std::string& bytes, const Operation& operation);
    bool coin() { return (m_random() & 1U) != 0; }

    Files m_now;
    Files m_synced;  ///< names whose directory entry is on the disk
    Files m_left;    ///< by the power cut
    bool m_has_power = true;
    std::int64_t m_operations = 0;
    std::int64_t m_cut_at = 0;
    Damage m_damage = Damage::lost;
    std::minstd_rand m_random;
    int m_unnamed = 0;
    Fault m_fault = Fault::error;
    bool m_fault_lasts = false;
    std::int64_t m_fault_at = 0;    ///< 0: at none
    std::int64_t m_could_fail = 0;  ///< operations so far that a fault could come to

public:
    /// An open file, as SQLite holds it.
    struct File {
        std::shared_ptr<Content> content;
        std::string path;
        int flags = 0;
        bool directory_is_synced = false;
    };
};

}  // namespace simprof::crash_test
