#pragma once

#include "lib/formats/sheets/package/zip_archive.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// The texts that cells of a workbook refer to by number. Of a text that is too long for any field only so
/// much is kept that this can be seen.
class SharedTexts {
public:
    SharedTexts() = default;
    SharedTexts(const ZipArchive& package, std::string_view part);

    [[nodiscard]] std::optional<std::string_view> at(std::size_t number) const;

private:
    class Collector;

    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

}  // namespace simprof
