#pragma once

#include "lib/formats/sheets/package/zip_archive.hpp"

#include <string>

namespace simprof {

/// The part in which a workbook lists its sheets. Throws Error (malformed) where the archive is none, and
/// says what it is.
[[nodiscard]] std::string workbook_part(const ZipArchive& package);

}  // namespace simprof
