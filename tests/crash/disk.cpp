#include "tests/crash/disk.hpp"

#include "tests/crash/memory.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

namespace simprof::crash_test {

namespace {

constexpr std::int64_t sector = 512;

/// What SQLite allocates for an open file: its own part first, then ours.
struct OpenFile {
    sqlite3_file base;
    Disk::File* file;
};

Disk::File& file_in(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file)->file; }

int close_file(sqlite3_file* file) {
    const PlentyOfMemory plenty;
    auto* open = reinterpret_cast<OpenFile*>(file);
    if ((open->file->flags & SQLITE_OPEN_DELETEONCLOSE) != 0) Disk::get().remove(open->file->path, false);
    delete open->file;
    return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
    return Disk::get().read(file_in(file), static_cast<char*>(into), count, offset);
}

int write_file(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    const PlentyOfMemory plenty;
    return Disk::get().write(file_in(file),
                             {static_cast<const char*>(bytes), static_cast<std::size_t>(count)}, offset);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    const PlentyOfMemory plenty;
    return Disk::get().truncate(file_in(file), size);
}

int sync_file(sqlite3_file* file, int) {
    const PlentyOfMemory plenty;
    return Disk::get().sync(file_in(file));
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(file_in(file).content->now.size());
    return SQLITE_OK;
}

// One process: nobody else locks anything.
int lock(sqlite3_file*, int) { return SQLITE_OK; }
int reserved_lock(sqlite3_file*, int* held) {
    *held = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

const sqlite3_io_methods methods{
    1,       close_file, read_file,     write_file, truncate_file, sync_file,       size_of_file,
    lock,    lock,       reserved_lock, control,    sector_size,   characteristics, nullptr,
    nullptr, nullptr,    nullptr,       nullptr,    nullptr};

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* out_flags) {
    const PlentyOfMemory plenty;
    auto* open = reinterpret_cast<OpenFile*>(file);
    open->base.pMethods = nullptr;
    auto opened = std::make_unique<Disk::File>();
    const int result = Disk::get().open(path, *opened, flags);
    if (result != SQLITE_OK) return result;
    open->file = opened.release();
    open->base.pMethods = &methods;
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs*, const char* path, int durably) {
    const PlentyOfMemory plenty;
    return Disk::get().remove(path, durably != 0);
}

int is_there(sqlite3_vfs*, const char* path, int, int* result) {
    const PlentyOfMemory plenty;
    *result = Disk::get().holds(path) ? 1 : 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* path, int size, char* into) {
    return std::snprintf(into, static_cast<std::size_t>(size), "%s", path) < size ? SQLITE_OK
                                                                                  : SQLITE_CANTOPEN;
}

int random_bytes(sqlite3_vfs*, int count, char* bytes) { return Disk::get().random_bytes(count, bytes); }
int sleep_not(sqlite3_vfs*, int microseconds) { return microseconds; }
int julian_day(sqlite3_vfs*, double* day) {
    *day = 2460000.5;
    return SQLITE_OK;
}
int last_error(sqlite3_vfs*, int, char*) { return 0; }

sqlite3_vfs file_system{1,
                        static_cast<int>(sizeof(OpenFile)),
                        512,
                        nullptr,
                        Disk::name,
                        nullptr,
                        open_file,
                        remove_file,
                        is_there,
                        full_path,
                        nullptr,
                        nullptr,
                        nullptr,
                        nullptr,
                        random_bytes,
                        sleep_not,
                        julian_day,
                        last_error,
                        nullptr,
                        nullptr,
                        nullptr,
                        nullptr};

}  // namespace

Disk& Disk::get() {
    static Disk disk;
    static const int registered = sqlite3_vfs_register(&file_system, 0);
    (void)registered;
    return disk;
}

void Disk::reset(const std::map<std::string, std::string>& files) {
    m_now.clear();
    for (const auto& [path, bytes] : files)
        m_now.emplace(path, std::make_shared<Content>(Content{bytes, bytes, {}}));
    m_synced = m_now;
    m_has_power = true;
    m_operations = m_cut_at = 0;
    mend();
}

void Disk::cut_power_at(std::int64_t operation, Damage damage, std::uint32_t seed) {
    m_operations = 0;
    m_cut_at = operation;
    m_damage = damage;
    m_random.seed(seed);
}

bool Disk::switch_on() {
    m_operations = m_cut_at = 0;
    if (m_has_power) return false;
    m_now = m_synced = std::exchange(m_left, {});
    return m_has_power = true;
}

void Disk::fail_at(std::int64_t operation, Fault fault, bool lasts) {
    m_fault = fault;
    m_fault_lasts = lasts;
    m_fault_at = operation;
    m_could_fail = 0;
}

bool Disk::mend() {
    const bool has_failed = m_fault_at > 0 && m_could_fail >= m_fault_at;
    m_fault_at = 0;
    return has_failed;
}

std::map<std::string, std::string> Disk::files() const {
    std::map<std::string, std::string> files;
    for (const auto& [path, content] : m_now) files.emplace(path, content->now);
    return files;
}

bool Disk::fails(bool writes) {
    if (m_fault_at == 0 || (m_fault != Fault::error && !writes)) return false;
    ++m_could_fail;
    return m_could_fail == m_fault_at || (m_fault_lasts && m_could_fail > m_fault_at);
}

bool Disk::step() {
    if (m_has_power && ++m_operations == m_cut_at) cut();
    return !m_has_power;
}

void Disk::cut() {
    m_left.clear();
    for (const auto& [path, content] : files_left()) {
        const std::string bytes = content_left(*content);
        m_left.emplace(path, std::make_shared<Content>(Content{bytes, bytes, {}}));
    }
    m_has_power = false;
}

/// A name that was made or removed, but whose directory was not synced since, may be there or not.
Disk::Files Disk::files_left() {
    const bool by_chance = m_damage == Damage::scattered || m_damage == Damage::garbled;
    Files left;
    for (const auto& [path, content] : m_synced) {
        const auto now = m_now.find(path);
        const bool is_there = now != m_now.end() && now->second == content;
        if (is_there || m_damage == Damage::lost || (by_chance && coin())) left.emplace(path, content);
    }
    for (const auto& [path, content] : m_now) {
        if (left.contains(path)) continue;
        if (m_damage == Damage::kept || (by_chance && coin())) left.emplace(path, content);
    }
    return left;
}

std::vector<Disk::Operation> Disk::sectors_waiting(const Content& content) {
    std::vector<Operation> sectors;
    bool truncates = false;
    for (const Operation& operation : content.waiting) {
        truncates = truncates || operation.truncates;
        if (operation.truncates) sectors.push_back(operation);
        const auto size = static_cast<std::int64_t>(operation.bytes.size());
        for (std::int64_t at = 0; at < size; at += sector)
            sectors.push_back({false, operation.offset + at,
                               operation.bytes.substr(static_cast<std::size_t>(at), std::size_t{sector})});
    }
    if (!truncates && coin()) std::shuffle(sectors.begin(), sectors.end(), m_random);
    return sectors;
}

std::string Disk::content_left(const Content& content) {
    if (m_damage == Damage::lost) return content.synced;
    if (m_damage == Damage::kept) return content.now;
    std::string bytes = content.synced;
    for (Operation& operation : sectors_waiting(content)) {
        const auto drawn = m_random() % 8;
        const bool garbles = m_damage == Damage::garbled && drawn == 4 && !operation.truncates;
        if (garbles) std::ranges::generate(operation.bytes, [this] { return static_cast<char>(m_random()); });
        if (drawn < 4 || garbles) apply(bytes, operation);
    }
    return bytes;
}

void Disk::apply(std::string& bytes, const Operation& operation) {
    const auto offset = static_cast<std::size_t>(operation.offset);
    if (operation.truncates) return bytes.resize(offset);
    bytes.resize(std::max(bytes.size(), offset + operation.bytes.size()));
    bytes.replace(offset, operation.bytes.size(), operation.bytes);
}

int Disk::open(const char* path, File& file, int flags) {
    file.path = path != nullptr ? std::string{path} : "unnamed-" + std::to_string(m_unnamed++);
    file.flags = path != nullptr ? flags : flags | SQLITE_OPEN_DELETEONCLOSE;
    auto found = m_now.find(file.path);
    if (found == m_now.end()) {
        // One that was made on the real disk, for its name, is empty here.
        const bool is_made = (flags & SQLITE_OPEN_CREATE) != 0 || std::filesystem::exists(file.path);
        if (!is_made || step() || fails(true)) return SQLITE_CANTOPEN;
        found = m_now.emplace(file.path, std::make_shared<Content>()).first;
    }
    file.content = found->second;
    return SQLITE_OK;
}

int Disk::read(File& file, char* into, std::int64_t count, std::int64_t offset) {
    if (fails(false)) return SQLITE_IOERR_READ;
    const std::string& bytes = file.content->now;
    const auto there = std::clamp<std::int64_t>(static_cast<std::int64_t>(bytes.size()) - offset, 0, count);
    std::fill_n(std::copy_n(bytes.data() + (there > 0 ? offset : 0), there, into), count - there, '\0');
    return there < count ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int Disk::write(File& file, std::string bytes, std::int64_t offset) {
    if (step()) return SQLITE_IOERR_WRITE;
    const bool is_refused = fails(true);
    if (is_refused && m_fault == Fault::error) return SQLITE_IOERR_WRITE;
    if (is_refused) bytes.resize(m_fault == Fault::full ? 0 : bytes.size() / 2);
    file.content->waiting.push_back({false, offset, std::move(bytes)});
    apply(file.content->now, file.content->waiting.back());
    return is_refused ? SQLITE_FULL : SQLITE_OK;
}

int Disk::truncate(File& file, std::int64_t size) {
    if (step() || fails(false)) return SQLITE_IOERR_TRUNCATE;
    file.content->waiting.push_back({true, size, {}});
    apply(file.content->now, file.content->waiting.back());
    return SQLITE_OK;
}

/// SQLite's own file system syncs the directory of a new journal with it.
int Disk::sync(File& file) {
    if (step() || fails(false)) return SQLITE_IOERR_FSYNC;
    file.content->synced = file.content->now;
    file.content->waiting.clear();
    const bool is_journal = (file.flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    if (is_journal && !std::exchange(file.directory_is_synced, true)) m_synced = m_now;
    return SQLITE_OK;
}

int Disk::remove(const std::string& path, bool durably) {
    if (step() || fails(false)) return SQLITE_IOERR_DELETE;
    if (m_now.erase(path) == 0) return SQLITE_IOERR_DELETE_NOENT;
    if (durably) m_synced = m_now;
    return SQLITE_OK;
}

bool Disk::holds(const std::string& path) const {
    const auto found = m_now.find(path);
    return found != m_now.end() && !found->second->now.empty();
}

int Disk::random_bytes(int count, char* bytes) {
    std::generate_n(bytes, count, [this] { return static_cast<char>(m_random()); });
    return count;
}

}  // namespace simprof::crash_test
