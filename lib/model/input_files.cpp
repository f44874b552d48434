#include "lib/model/input_files.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

void InputFiles::add(std::string name, std::string sheet) {
    m_files.push_back({std::move(name), std::move(sheet), m_last});
}

std::uint32_t InputFiles::count(std::size_t line) {
    if (line == 0) return 0;
    const std::uint32_t before = m_files.empty() ? 0 : m_files.back().before;
    const std::uint32_t counted = before + static_cast<std::uint32_t>(line);
    m_last = std::max(m_last, counted);
    return counted;
}

std::size_t InputFiles::index_of(std::size_t counted) const {
    const auto behind = std::ranges::lower_bound(m_files, counted, {}, &File::before);
    return behind == m_files.begin() ? 0 : static_cast<std::size_t>(behind - m_files.begin()) - 1;
}

FilePlace InputFiles::place_of(std::size_t counted) const {
    if (m_files.empty() || counted == 0) return {{}, {}, counted};
    const File& file = m_files[index_of(counted)];
    return {file.name, file.sheet, counted - file.before};
}

}  // namespace simprof
