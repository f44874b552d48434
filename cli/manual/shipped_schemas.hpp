#pragma once

#include <span>
#include <string_view>

namespace simprof::cli {

/// A JSON Schema of what commands print: a file of cli/schema, taken in by the build, and installed.
struct ShippedSchema {
    std::string_view name;
    std::string_view text;
};

/// By name: the documents, `parts` that they have in common, and `index`: which command prints which.
[[nodiscard]] std::span<const ShippedSchema> shipped_schemas();

}  // namespace simprof::cli
