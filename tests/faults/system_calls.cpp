#include "tests/faults/system_calls.hpp"

#include <sys/syscall.h>

#include <algorithm>
#include <array>

namespace simprof::fault_test {

namespace {

constexpr int writes = static_cast<int>(CallSet::writing);
constexpr int reads = static_cast<int>(CallSet::reading);
constexpr int others = static_cast<int>(CallSet::all) & ~static_cast<int>(CallSet::both);
constexpr int bytes_out = static_cast<int>(CallSet::bytes_out) | writes;
constexpr int bytes_in = static_cast<int>(CallSet::bytes_in) | reads;
constexpr int memory = static_cast<int>(CallSet::memory);

constexpr std::array calls{SystemCall{SYS_pwrite64, "pwrite64", bytes_out},
                           SystemCall{SYS_write, "write", bytes_out},
                           SystemCall{SYS_writev, "writev", writes},
                           SystemCall{SYS_fdatasync, "fdatasync", writes},
                           SystemCall{SYS_fsync, "fsync", writes},
                           SystemCall{SYS_unlinkat, "unlinkat", writes},
                           SystemCall{SYS_renameat2, "renameat2", writes},
                           SystemCall{SYS_ftruncate, "ftruncate", writes},
                           SystemCall{SYS_fallocate, "fallocate", writes},
                           SystemCall{SYS_fchmod, "fchmod", writes},
                           SystemCall{SYS_fchown, "fchown", writes},
                           SystemCall{SYS_openat, "openat", writes | reads},
                           SystemCall{SYS_fcntl, "fcntl", writes | reads},
                           SystemCall{SYS_pread64, "pread64", bytes_in},
                           SystemCall{SYS_read, "read", bytes_in},
                           SystemCall{SYS_fstat, "fstat", reads},
                           SystemCall{SYS_lseek, "lseek", reads},
                           SystemCall{SYS_statfs, "statfs", reads},
                           SystemCall{SYS_statx, "statx", reads},
                           SystemCall{SYS_getcwd, "getcwd", reads},
                           SystemCall{SYS_getdents64, "getdents64", reads},
#ifdef __x86_64__  // only old architectures have these
                           SystemCall{SYS_unlink, "unlink", writes},
                           SystemCall{SYS_rename, "rename", writes},
                           SystemCall{SYS_mkdir, "mkdir", writes},
                           SystemCall{SYS_link, "link", writes},
                           SystemCall{SYS_open, "open", writes | reads},
                           SystemCall{SYS_newfstatat, "newfstatat", reads},
                           SystemCall{SYS_readlink, "readlink", reads},
                           SystemCall{SYS_access, "access", reads},
#endif
                           SystemCall{SYS_brk, "brk", memory},
                           SystemCall{SYS_mmap, "mmap", memory},
                           SystemCall{SYS_mremap, "mremap", memory},
                           SystemCall{SYS_close, "close", others},
                           SystemCall{SYS_getrandom, "getrandom", others},
                           SystemCall{SYS_ioctl, "ioctl", others},
                           SystemCall{SYS_clock_nanosleep, "clock_nanosleep", others},
                           SystemCall{SYS_getuid, "getuid", others},
                           SystemCall{SYS_getpid, "getpid", others},
                           SystemCall{SYS_exit_group, "exit_group", others}};

}  // namespace

const SystemCall* system_call(long number) {
    const auto found = std::ranges::find(calls, number, &SystemCall::number);
    return found == calls.end() ? nullptr : &*found;
}

}  // namespace simprof::fault_test
