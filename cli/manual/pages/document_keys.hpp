#pragma once

#include "lib/text/writing/json.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

/// A key of a document, as its JSON Schema has it.
struct DocumentKey {
    std::string key;   ///< with the way to it: "summary.changed", "refused[].rule"
    std::string type;  ///< "text or null"; "see sim" where another document says more
    std::string about;
};

/// All keys, those of the objects within too, in their order and in the language of this run. `parts` is the
/// schema that has what is common.
[[nodiscard]] std::vector<DocumentKey> document_keys(const Json& schema, const Json& parts);

}  // namespace simprof::cli
