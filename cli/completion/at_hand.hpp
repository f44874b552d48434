#pragma once

#include "cli/settings/settings.hpp"
#include "cli/world/world.hpp"
#include "lib/model/day.hpp"
#include "lib/store/open.hpp"

#include <memory>
#include <optional>

namespace simprof::cli {

/// What may be asked while a word is completed. The configuration and the store that the line means are
/// opened where a word needs them, and nobody is waited for.
class AtHand {
public:
    AtHand(const World& world, GlobalOptions options) : m_world(world), m_options(std::move(options)) {}

    [[nodiscard]] const World& world() const { return m_world; }
    /// One view of the store. Throws Error where there is none to look at now.
    [[nodiscard]] Snapshot& snapshot();
    /// The day in the store's billing zone.
    [[nodiscard]] Day today();

private:
    [[nodiscard]] const Settings& settings();

    const World& m_world;
    GlobalOptions m_options;
    std::optional<Settings> m_settings;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Snapshot> m_snapshot;
};

}  // namespace simprof::cli
