#pragma once

#include "cli/manual/help/help_page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// The documents that commands print, and what these have in them, by name.
[[nodiscard]] std::vector<std::string> document_names();
/// What the document of that name is, in a few words.
[[nodiscard]] std::string document_title(std::string_view name);

/// The keys of a document of `document_names`, from its JSON Schema.
[[nodiscard]] HelpPage help_about_document(const std::string& name, int width);
/// Every document, a line each.
[[nodiscard]] std::string document_list(int width);

}  // namespace simprof::cli
