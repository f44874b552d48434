#include "lib/files/group.hpp"

#include "lib/files/file_failure.hpp"

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace simprof {

namespace {

[[noreturn]] void fail_to_give() {
    const int error = errno;
    throw FileFailure{error,
                      said("cannot be given to the group: {reason}", "reason"_is = system_reason(error))};
}

[[noreturn]] void fail_to_open() {
    const int error = errno;
    throw FileFailure{error,
                      said("cannot be opened to the group: {reason}", "reason"_is = system_reason(error))};
}

constexpr auto no_owner = static_cast<uid_t>(-1);  // it stays whose it is

struct CloseFile {
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): whom this is called by owned it.
    void operator()(FILE* file) const noexcept { std::fclose(file); }
};

}  // namespace

std::vector<Group> all_groups() {
    std::vector<Group> groups;
    const std::unique_ptr<FILE, CloseFile> file{std::fopen("/etc/group", "re")};
    if (file == nullptr) return groups;
    std::vector<char> line(std::size_t{1} << 16U);
    group entry{};
    group* found = nullptr;
    while (fgetgrent_r(file.get(), &entry, line.data(), line.size(), &found) == 0)
        groups.push_back({found->gr_name, found->gr_gid});
    return groups;
}

std::optional<Group> group_named(const std::string& name) {
    for (const Group& group : all_groups())
        if (group.name == name) return group;
    return {};
}

std::string name_of_group(gid_t number) {
    for (const Group& group : all_groups())
        if (group.number == number) return group.name;
    return std::to_string(number);
}

bool can_give_to(gid_t group) {
    if (geteuid() == 0 || getegid() == group) return true;
    std::vector<gid_t> mine(static_cast<std::size_t>(std::max(getgroups(0, nullptr), 0)));
    const int count = getgroups(static_cast<int>(mine.size()), mine.data());
    return std::find(mine.begin(), mine.begin() + std::max(count, 0), group) !=
           mine.begin() + std::max(count, 0);
}

// Giving away takes marks of the mode away, so the mode comes second.

void share_file(int descriptor, gid_t group) {
    if (fchown(descriptor, no_owner, group) != 0) fail_to_give();
    if (fchmod(descriptor, shared_file_mode) != 0) fail_to_open();
}

void share_directory(const std::string& path, gid_t group) {
    if (chown(path.c_str(), no_owner, group) != 0) fail_to_give();
    if (chmod(path.c_str(), shared_directory_mode) != 0) fail_to_open();
}

}  // namespace simprof
