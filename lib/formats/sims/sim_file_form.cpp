#include "lib/formats/sims/sim_file_form.hpp"

#include "lib/formats/sims/sim_header.hpp"
#include "lib/model/error.hpp"
#include "lib/text/csv.hpp"
#include "lib/text/text_form.hpp"
#include "lib/text/text_window.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof {

namespace {

void slide_past_blanks(TextWindow& window) {
    for (;;) {
        const std::string_view text = window.shown();
        const std::size_t blanks = std::min(text.find_first_not_of(" \t\r\n"), text.size());
        if (blanks == 0) return;
        window.slide_to(text.data() + blanks);
    }
}

}  // namespace

SimFileForm sim_file_form(TextSource& source, const std::string& name) {
    TextWindow window{source, name};
    slide_past_blanks(window);
    const std::string_view text = window.shown();
    if (text.empty()) {
        throw Error{ErrorKind::malformed, fmt::format("{} is empty.", name),
                    "The first line must be ICCID, MSISDN or serial number, or name the columns of a CSV."}
            .with_line(1);
    }
    if (text.starts_with('{') || text.starts_with('[')) return {true};
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (list_upload_column(line)) return {false, SimFileForm::no_delimiter};
    return {false, CsvReader::delimiter_of(line)};
}

}  // namespace simprof
