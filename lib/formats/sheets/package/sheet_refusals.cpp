#include "lib/formats/sheets/package/sheet_refusals.hpp"

#include <fmt/core.h>

namespace simprof {

std::string part_of(std::string_view file, std::string_view part) {
    return fmt::format("{}, part {}", file, part);
}

Error damaged_workbook(std::string_view place, std::string_view why) {
    return {ErrorKind::malformed, fmt::format("{}: {}.", place, why),
            "Open the file in a spreadsheet program and save it anew, as xlsx or as \"CSV UTF-8\"."};
}

Error bomb(std::string_view place, std::uint64_t bytes) {
    return {ErrorKind::malformed,
            fmt::format("{}: it would unpack to {} bytes, more than a sheet of SIMs has.", place, bytes),
            "Where the file is what it should be, save the sheet as \"CSV UTF-8\"."};
}

Error encrypted_workbook(std::string_view file) {
    return {ErrorKind::malformed, fmt::format("{} is protected by a password.", file),
            "Open it in a spreadsheet program and save it without the password, or as \"CSV UTF-8\"."};
}

Error no_workbook(std::string_view file, std::string_view what, std::string_view way_out) {
    return {ErrorKind::malformed, fmt::format("{} is {}.", file, what), std::string{way_out}};
}

}  // namespace simprof
