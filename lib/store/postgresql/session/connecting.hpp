#pragma once

#include "lib/model/error.hpp"
#include "lib/store/open.hpp"

#include <libpq-fe.h>

#include <memory>
#include <optional>
#include <string>

namespace simprof::postgresql {

struct FinishSession {
    void operator()(PGconn* handle) const noexcept { PQfinish(handle); }
};
using Session = std::unique_ptr<PGconn, FinishSession>;

/// Why a server of that version, as libpq numbers it (150004), keeps no stores; nothing where it does.
[[nodiscard]] std::optional<Error> why_too_old(int version, const std::string& location);

/// Connects as libpq does: by the location, its environment, service and password files. The session's name
/// says who uses it for what.
[[nodiscard]] Session connected(const StoreAccess& access);

/// What libpq says of each address that it tried, as the end of a sentence: in one line, without the advice
/// (further lines, indented) and without the full stop.
[[nodiscard]] std::string sentence_in(const char* message);

}  // namespace simprof::postgresql
