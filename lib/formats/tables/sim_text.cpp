#include "lib/formats/tables/sim_text.hpp"

#include "lib/model/error.hpp"
#include "lib/text/reading/csv.hpp"
#include "lib/text/words/file_name.hpp"

#include <algorithm>

namespace simprof {

std::size_t slide_past_blanks(TextWindow& window) {
    std::size_t lines = 0;
    for (;;) {
        const std::string_view text = window.shown();
        const std::size_t blanks = std::min(text.find_first_not_of(" \t\r\n"), text.size());
        if (blanks == 0) return lines;
        lines += line_ends_in(text.substr(0, blanks));
        window.slide_to(text.data() + blanks);
    }
}

bool is_json(SimFile& file) {
    if (file.workbook()) return false;
    TextWindow window{file.text(), file.name()};
    slide_past_blanks(window);
    const std::string_view text = window.shown();
    if (text.empty()) {
        throw Error{
            ErrorKind::malformed, said("{file} is empty.", "file"_is = called(file.name())),
            said("The first line must be ICCID, MSISDN or serial number, or name the columns of a CSV.")}
            .with_line(1);
    }
    return text.starts_with('{') || text.starts_with('[');
}

}  // namespace simprof
