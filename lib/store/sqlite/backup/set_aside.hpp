#pragma once

#include <string>
#include <utility>
#include <vector>

namespace simprof::sqlite {

/// True where SQLite left something of a store of that name, which would be written into another one.
[[nodiscard]] bool has_left_parts(const std::string& path);

/// A file that cannot be opened as a store, and what SQLite left beside it, under another name; they get
/// their own names back when this goes, unless they are to stay. Harmless where nothing is there.
class SetAside {
public:
    SetAside(const std::string& path, const std::string& aside);
    SetAside(const SetAside&) = delete;
    SetAside& operator=(const SetAside&) = delete;
    ~SetAside();
    void keep() noexcept { m_renamed.clear(); }

private:
    void put_back() noexcept;

    std::vector<std::pair<std::string, std::string>> m_renamed;  ///< from, to
};

}  // namespace simprof::sqlite
