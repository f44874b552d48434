#pragma once

#include "lib/formats/sheets/package/zip_archive.hpp"

#include <map>
#include <string>
#include <string_view>

namespace simprof {

/// What a part of a package refers to.
struct Relationship {
    std::string type;  ///< the last word of it: `worksheet`
    std::string part;  ///< the name of the part referred to
};

/// What a part refers to, by the ids that it uses; an empty name stands for the package itself. Targets
/// outside of the package are left out.
[[nodiscard]] std::map<std::string, Relationship> relationships_of(const ZipArchive& package,
                                                                   std::string_view part);

/// The first one of a type, or null.
[[nodiscard]] const Relationship* find_type(const std::map<std::string, Relationship>& relationships,
                                            std::string_view type);

}  // namespace simprof
