#pragma once

#include <string>

namespace simprof::cli {

/// simprof-domain(7): the words, the methods and every rule, for people.
[[nodiscard]] std::string manual_page_of_domain();

}  // namespace simprof::cli
