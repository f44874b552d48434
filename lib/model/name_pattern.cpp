#include "lib/model/name_pattern.hpp"

#include "lib/model/name.hpp"

#include <fnmatch.h>

namespace simprof {

bool is_pattern(std::string_view text) { return text.find('*') != std::string_view::npos; }

bool fits_pattern(std::string_view name, std::string_view pattern) {
    std::string glob;  // in which what else the system takes for a sign stands for itself
    for (const char letter : folded_case(pattern)) {
        if (letter == '[' || letter == '?')
            glob.append("[").append(1, letter).append("]");
        else
            glob += letter;
    }
    return fnmatch(glob.c_str(), folded_case(name).c_str(), FNM_NOESCAPE) == 0;
}

}  // namespace simprof
