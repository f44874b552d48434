#include "lib/formats/sheets/package/sheet_refusals.hpp"

#include "lib/text/words/file_name.hpp"

namespace simprof {

Sentence part_of(const std::string& file, std::string_view part) {
    return said("{file}, part {part}", "file"_is = called(file), "part"_is = part);
}

Error damaged_workbook(Sentence why) {
    return {ErrorKind::malformed, std::move(why),
            said("Open the file in a spreadsheet program and save it anew, as xlsx or as \"CSV UTF-8\".")};
}

Error bomb(const Sentence& place, std::uint64_t bytes) {
    return {ErrorKind::malformed,
            said("{place}: it would unpack to {bytes} bytes, more than a sheet of SIMs has.",
                 "place"_is = place, "bytes"_is = bytes),
            said("Where the file is what it should be, save the sheet as \"CSV UTF-8\".")};
}

Error encrypted_workbook(const std::string& file) {
    return {ErrorKind::malformed, said("{file} is protected by a password.", "file"_is = called(file)),
            said("Open it in a spreadsheet program and save it without the password, or as \"CSV UTF-8\".")};
}

Error no_workbook(const std::string& file, WordingWith<"file"> what, std::string_view way_out) {
    const Sentence name = called(file);
    return {ErrorKind::malformed, said(what, "file"_is = name), marked(way_out)};
}

}  // namespace simprof
