#include "tests/lib/store/sqlite/upgrade/golden_store.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace simprof::store_test {

GoldenStore::GoldenStore(const std::string& name) {
    std::filesystem::copy_file(file(name + ".db"), path());
    std::filesystem::permissions(path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

std::string GoldenStore::file(const std::string& name) {
    return std::string{SIMPROF_SOURCE_DIR} + "/tests/data/stores/schema1/" + name;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

}  // namespace simprof::store_test
