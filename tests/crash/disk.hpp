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

/// A disk in memory, for SQLite as the file system `disk_name`. It counts the operations that change it, and
/// the power can be cut at one of them: from then on everything fails, until it is switched on again with
/// what was synced and a part of the rest, drawn by a seed.
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
    [[nodiscard]] std::int64_t operations() const { return m_operations; }

    struct File;
    // What SQLite asks of it. All but reading fails without power.
    int open(const char* path, File& file, int flags);
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
