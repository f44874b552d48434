#include "tests/faults/disk_record.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace simprof::fault_test {

#ifdef __x86_64__

namespace fs = std::filesystem;

namespace {

bool is_hot_journal(const std::string& path) {
    constexpr std::string_view mark = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    std::string beginning(mark.size(), '\0');
    std::ifstream{path, std::ios::binary}.read(beginning.data(),
                                               static_cast<std::streamsize>(beginning.size()));
    return beginning == mark;
}

}  // namespace

std::string DiskRecord::name_at(unsigned long long address) const {
    std::array<char, 512> name{};
    // What is mapped ends somewhere: page by page, so that a name near the end is read, too.
    for (std::size_t at = 0; at + 1 < name.size(); ++at) {
        const iovec into{&name.at(at), 1};
        const iovec from{reinterpret_cast<void*>(address + at), 1};
        if (::process_vm_readv(m_call.process, &into, 1, &from, 1, 0) != 1 || name.at(at) == '\0') break;
    }
    const fs::path path{name.data()};
    return path.is_absolute() ? path.native() : (fs::path{m_directory} / path).lexically_normal().native();
}

std::string DiskRecord::file_of(unsigned long long descriptor) const {
    std::error_code error;
    return fs::read_symlink(fmt::format("/proc/{}/fd/{}", m_call.process, descriptor), error);
}

bool DiskRecord::is_ours(const std::string& path) const { return path.starts_with(m_directory); }

std::string DiskRecord::at_risk() const {
    std::string names;
    for (const std::string& file : m_bytes) names += file + " ";
    for (const std::string& entry : m_entries) names += entry + " (its name) ";
    return names;
}

void DiskRecord::begins(const CallMade& call) {
    m_call = call;
    m_names = {};
    switch (call.number) {
        case SYS_openat:
            m_names.to = name_at(call.second);
            m_is_new = (call.third & O_CREAT) != 0 && !fs::exists(fs::symlink_status(m_names.to));
            break;
        case SYS_rename:
            m_names = {name_at(call.first), name_at(call.second)};
            break;
        case SYS_renameat2:
            m_names = {name_at(call.second), name_at(call.fourth)};
            break;
        case SYS_unlink:
            m_names.from = name_at(call.first);
            m_is_hot = is_hot_journal(m_names.from);
            break;
        case SYS_write:
        case SYS_writev:
            if (call.first == STDOUT_FILENO) told();
            break;
        case SYS_exit_group:
            told();
            break;
        default:
            break;
    }
}

void DiskRecord::succeeded() {
    switch (m_call.number) {
        case SYS_openat:
            if (m_is_new && is_ours(m_names.to)) m_entries.insert(m_names.to);
            break;
        case SYS_rename:
        case SYS_renameat2:
            renamed(m_names);
            break;
        case SYS_unlink:
            removed();
            break;
        case SYS_write:
        case SYS_pwrite64:
        case SYS_writev:
        case SYS_ftruncate:
            if (const std::string file = file_of(m_call.first); is_ours(file)) m_bytes.insert(file);
            break;
        case SYS_fsync:
        case SYS_fdatasync:
            synced(file_of(m_call.first));
            break;
        default:
            break;
    }
}

void DiskRecord::synced(const std::string& path) {
    m_bytes.erase(path);
    std::erase_if(m_entries, [&](const std::string& entry) { return fs::path{entry}.parent_path() == path; });
}

/// The old name was mostly never on the disk; where it was it has to go, too.
void DiskRecord::renamed(const Names& names) {
    if (m_bytes.erase(names.from) > 0) m_bytes.insert(names.to);
    if (m_entries.erase(names.from) == 0) m_entries.insert(names.from);
    m_entries.insert(names.to);
}

/// A name that was on the disk comes back. That does no harm but to a journal, which would be rolled back.
void DiskRecord::removed() {
    const bool is_dirty = m_bytes.erase(m_names.from) > 0;
    const bool was_on_disk = m_entries.erase(m_names.from) == 0;
    const bool is_journal = m_names.from.ends_with("-journal");
    if (is_ours(m_names.from) && was_on_disk && is_journal && (m_is_hot || is_dirty))
        m_entries.insert(m_names.from);
}

void DiskRecord::told() {
    if (m_has_spoken) return;
    m_has_spoken = true;
    m_told = at_risk();
}

#else

void DiskRecord::begins(const CallMade&) {}
void DiskRecord::succeeded() {}

#endif

}  // namespace simprof::fault_test
