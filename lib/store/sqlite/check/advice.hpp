#pragma once

#include "lib/language/sentence.hpp"

/// What to do about a file that is not what simprof made of it.
namespace simprof::sqlite {

[[nodiscard]] inline Sentence restore_a_backup() {
    return said("`simprof store restore FILE` brings a backup back; look at the disk (`dmesg`) before.");
}

[[nodiscard]] inline Sentence restore_from_before() {
    return said(
        "Find out who can write the file. `simprof store restore FILE` brings a backup from before that "
        "back.");
}

}  // namespace simprof::sqlite
