#include "lib/formats/sims/row_places.hpp"

#include "lib/formats/sheets/cell_place.hpp"
#include "lib/text/words/file_name.hpp"

namespace simprof {

Sentence RowPlaces::of(std::size_t line) const { return place_in_file({file, sheet, line}); }

Sentence place_in_file(const FilePlace& place, std::size_t column) {
    if (!place.sheet.empty())
        return column > 0 ? verbatim(cell_in_sheet(place.sheet, {column - 1, place.line}))
                          : row_in_sheet(place.sheet, place.line);
    return column > 0 ? said("line {line}, column {column}", "line"_is = place.line, "column"_is = column)
                      : said("line {line}", "line"_is = place.line);
}

Sentence place_in_files(const InputFiles& files, std::size_t counted, std::size_t column) {
    const FilePlace place = files.place_of(counted);
    Sentence in_file = place_in_file(place, column);
    if (!files.are_several()) return in_file;
    return said("{file}, {place}", "file"_is = called(std::string{place.file}), "place"_is = in_file);
}

}  // namespace simprof
