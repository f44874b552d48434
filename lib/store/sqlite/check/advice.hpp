#pragma once

#include <string>

/// What to do about a file that is not what simprof made of it.
namespace simprof::sqlite {

[[nodiscard]] inline std::string restore_a_backup() {
    return "`simprof store restore FILE` brings a backup back; look at the disk (`dmesg`) before.";
}

[[nodiscard]] inline std::string restore_from_before() {
    return "Find out who can write the file. `simprof store restore FILE` brings a backup from before that "
           "back.";
}

}  // namespace simprof::sqlite
