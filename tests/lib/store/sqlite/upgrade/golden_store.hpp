#pragma once

#include "tests/lib/store/store_fixture.hpp"

#include <string>

namespace simprof::store_test {

/// A copy of a store of schema 1 in tests/data/stores/schema1.
class GoldenStore {
public:
    explicit GoldenStore(const std::string& name);
    [[nodiscard]] std::string path() const { return (m_directory / "store.db").string(); }
    [[nodiscard]] std::string backup() const { return path() + ".schema1"; }
    [[nodiscard]] static std::string file(const std::string& name);

private:
    TestDirectory m_directory;
};

[[nodiscard]] std::string bytes_of(const std::string& path);

}  // namespace simprof::store_test
