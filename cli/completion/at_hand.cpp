#include "cli/completion/at_hand.hpp"

#include "lib/text/words/server_location.hpp"

#include <chrono>

namespace simprof::cli {

namespace {

/// Somebody waits for the answer to a key.
constexpr std::chrono::milliseconds patience{500};

}  // namespace

const Settings& AtHand::settings() {
    if (!m_settings) m_settings = resolve_settings(m_world, m_options);
    return *m_settings;
}

Snapshot& AtHand::snapshot() {
    if (m_snapshot) return *m_snapshot;
    if (m_world.hand_over && is_server_location(settings().store.native())) m_world.hand_over();
    const auto end = std::chrono::steady_clock::now() + patience;
    StoreAccess access{.location = settings().store.native(), .wait = std::chrono::milliseconds{0}};
    access.interrupted = [this, end] {
        return std::chrono::steady_clock::now() > end || (m_world.interrupted && m_world.interrupted());
    };
    m_store = open_store(access);
    m_snapshot = m_store->read();
    return *m_snapshot;
}

Day AtHand::today() {
    const Instant now = settings().now.value_or(Instant{std::chrono::seconds{m_world.clock_seconds()}});
    return snapshot().billing_zone().day_at(now);
}

}  // namespace simprof::cli
