#pragma once

#include "tests/lib/store/store_fixture.hpp"

#include <string>

namespace simprof::store_test {

/// A store on a server with requests 1 to 5 (see TestStore::fill), as a program of that schema version kept
/// it.
class OlderStore {
public:
    explicit OlderStore(int version);
    [[nodiscard]] StoreAccess access() const { return m_store.access(); }
    [[nodiscard]] std::string location() const { return m_store.path(); }
    /// The head of the chain, as it was before.
    [[nodiscard]] const std::string& head() const { return m_head; }

private:
    TestStore m_store{StoreKind::postgresql};
    std::string m_head;
};

/// What the schema of a store at that location consists of.
[[nodiscard]] std::string things_at(const std::string& location);

}  // namespace simprof::store_test
