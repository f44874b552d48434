#include "lib/store/sqlite/backup/set_aside.hpp"

#include "lib/files/durable_file.hpp"
#include "lib/files/file_failure.hpp"
#include "lib/model/error.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace simprof::sqlite {

namespace {

constexpr std::array<std::string_view, 4> parts{"", "-journal", "-wal", "-shm"};

bool is_file_there(const std::string& path) {
    struct stat file {};
    return lstat(path.c_str(), &file) == 0;
}

}  // namespace

bool has_left_parts(const std::string& path) {
    return std::ranges::any_of(
        parts, [&](std::string_view part) { return is_file_there(path + std::string{part}); });
}

/// The store first: its journal alone is rolled back into nothing.
SetAside::SetAside(const std::string& path, const std::string& aside) {
    try {
        for (const std::string_view part : parts) {
            const std::string from = path + std::string{part};
            if (aside.empty() || !is_file_there(from)) continue;
            m_renamed.emplace_back(from, aside + std::string{part});
            give_name(from, m_renamed.back().second, NameInUse::is_kept);
        }
    } catch (const FileFailure& error) {
        put_back();
        throw Error{
            ErrorKind::store,
            said("{path} cannot be set aside: {reason}.", "path"_is = path, "reason"_is = error.told()),
            said("Its directory has to be writable for you: `ls -ld` shows whose it is.")};
    }
}

SetAside::~SetAside() { put_back(); }

/// Also what was renamed though that could not be put on the disk; never over a file that stayed.
void SetAside::put_back() noexcept {
    for (auto renamed = m_renamed.rbegin(); renamed != m_renamed.rend(); ++renamed)
        if (!is_file_there(renamed->first))
            (void)std::rename(renamed->second.c_str(), renamed->first.c_str());
}

}  // namespace simprof::sqlite
