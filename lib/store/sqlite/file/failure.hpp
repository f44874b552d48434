#pragma once

#include "lib/model/error.hpp"
#include "lib/store/open.hpp"
#include "lib/store/store_check.hpp"

#include <string>

namespace simprof::sqlite {

using simprof::DamagedStore;

/// What SQLite said: an extended result code, its words, and the operating system's error number if any.
struct Report {
    int code = 0;
    std::string words;
    int system_error = 0;
};

/// That report as people need it: what is wrong with which file, and what to do.
[[nodiscard]] Error failure(const std::string& path, const Report& report);
/// The file holds something that no simprof ever wrote. `what` stands behind a colon.
[[nodiscard]] DamagedStore damage(const std::string& path, const Sentence& what);
/// The wait is over and someone else still holds the store.
[[nodiscard]] Error still_busy(const StoreAccess& access);

}  // namespace simprof::sqlite
