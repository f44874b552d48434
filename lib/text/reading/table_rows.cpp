#include "lib/text/reading/table_rows.hpp"

#include "lib/model/error.hpp"

#include <fmt/core.h>

namespace simprof {

const std::vector<std::string_view>& TableRows::header() {
    static const std::vector<std::string_view> none;
    const auto* const fields = next();
    if (!problem()) return fields != nullptr ? *fields : none;
    throw Error{ErrorKind::malformed, fmt::format("{}, {}: {}", file(), place(), problem()->message.english()),
                problem()->hint}
        .with_line(line());
}

std::string TableRows::place() const { return fmt::format("line {}", line()); }

}  // namespace simprof
