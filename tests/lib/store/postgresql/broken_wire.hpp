#pragma once

#include "tests/lib/store/store_fixture.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace simprof::store_test {

/// A way to a test server that breaks while a commit goes over it, once.
class BrokenWire {
public:
    /// To the server of that location.
    explicit BrokenWire(const std::string& location);
    BrokenWire(const BrokenWire&) = delete;
    BrokenWire& operator=(const BrokenWire&) = delete;
    ~BrokenWire();

    /// The same store, over the wire.
    [[nodiscard]] const std::string& location() const { return m_location; }

    enum class Break {
        nowhere,
        before,  ///< the server never hears of the commit
        behind,  ///< it does, but its answer is lost
    };
    void break_at(Break place) { m_break = place; }
    /// From then on nobody gets through any more.
    void cut() { m_is_cut = true; }

private:
    void accept_all();
    void carry(int client);

    TestDirectory m_directory;
    std::string m_server;
    std::string m_location;
    std::atomic<Break> m_break{Break::nowhere};
    std::atomic<bool> m_is_cut{false};
    int m_listener = -1;
    std::vector<std::thread> m_carriers;
    std::thread m_accepting;
};

}  // namespace simprof::store_test
