#include "lib/formats/tables/sim_table.hpp"

#include "lib/formats/advice/file_advice.hpp"
#include "lib/formats/tables/sheet_table.hpp"
#include "lib/formats/tables/sim_text.hpp"
#include "lib/model/digits.hpp"
#include "lib/text/reading/csv.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/folded.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

TableLayout layout_of_list() {
    TableLayout layout;
    layout.columns.push_back({SimField::iccid, {}});
    return layout;
}

SimTable open_text_table(TextSource& source, const std::string& name, const SimReading& reading) {
    TextWindow beginning_of_text{source, name};
    const std::size_t blank_lines = slide_past_blanks(beginning_of_text);
    const std::string_view shown = beginning_of_text.shown();
    TableBeginning beginning = beginning_of(shown, name, reading, blank_lines + 1);
    SimTable table;
    table.window = std::make_unique<TextWindow>(source, name);
    slide_past_blanks(*table.window);
    table.window->slide_to(table.window->begin() + beginning.header_offset);
    const std::size_t first_line = beginning.has_header() ? beginning.header_line : blank_lines + 1;
    table.rows = std::make_unique<CsvReader>(*table.window, beginning.delimiter, name, first_line);
    if (beginning.has_header()) {
        const std::string_view text = shown.substr(beginning.header_offset);
        const char delimiter = beginning.delimiter;
        const auto& cells = table.rows->header();
        table.begin(std::move(beginning), cells, reading,
                    [&] { return sampled_columns(text, name, delimiter); });
    } else {
        table.form = std::move(beginning.form);
        table.delimiter = beginning.delimiter;
        table.layout = layout_of_list();
    }
    return table;
}

}  // namespace

void SimTable::begin(TableBeginning beginning, const std::vector<std::string_view>& cells,
                     const SimReading& reading, const std::function<std::vector<SampledName>()>& sample) {
    form = std::move(beginning.form);
    delimiter = beginning.delimiter;
    why = std::move(beginning.why);
    notices = std::move(beginning.notices);
    header.assign(cells.begin(), cells.end());
    const Sentence place =
        said("{file}, {place}", "file"_is = called(rows->file()), "place"_is = rows->place());
    layout = lay_out(form, cells, reading.purpose, place, beginning.header_line);
    if (!layout.doubtful.empty())
        refuse_doubtful(layout.doubtful, sample(), form, place, beginning.header_line);
    notices.insert(notices.end(), layout.notices.begin(), layout.notices.end());
}

bool is_header_again(const std::vector<std::string_view>& cells, const std::vector<std::string>& header) {
    if (header.empty() || cells.size() != header.size() || cells.front().size() < header.front().size())
        return false;
    // Most rows begin with a number, in quotes perhaps, and need no closer look.
    if (std::ranges::any_of(cells.front().substr(0, 2), is_digit)) return false;
    return std::ranges::equal(cells, header, [](std::string_view cell, const std::string& name) {
        return cell == name || folded(cell) == folded(name);
    });
}

SimTable open_sim_table(SimFile& file) {
    return file.workbook() ? open_sheet_table(file.workbook(), file.name(), file.reading())
                           : open_text_table(file.text(), file.name(), file.reading());
}

}  // namespace simprof
