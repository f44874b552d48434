#pragma once

#include <string>
#include <string_view>

namespace simprof::cli {

/// simprof-form(5): how forms of files are written.
[[nodiscard]] std::string manual_page_of_forms();
/// A form that can be used, as the page shows it.
[[nodiscard]] std::string_view example_form();

}  // namespace simprof::cli
