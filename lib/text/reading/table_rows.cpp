#include "lib/text/reading/table_rows.hpp"

#include "lib/model/error.hpp"
#include "lib/text/words/file_name.hpp"

namespace simprof {

const std::vector<std::string_view>& TableRows::header() {
    static const std::vector<std::string_view> none;
    const auto* const fields = next();
    if (!problem()) return fields != nullptr ? *fields : none;
    throw Error{ErrorKind::malformed,
                said("{file}, {place}: {mistake}", "file"_is = called(file()), "place"_is = place(),
                     "mistake"_is = problem()->message),
                problem()->hint}
        .with_line(line());
}

Sentence TableRows::place() const { return said("line {line}", "line"_is = line()); }

}  // namespace simprof
