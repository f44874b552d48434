#pragma once

#include "tests/cli/fake_world.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::fuzz {

/// A directory with a store in it that may be spoiled, and the program that is run there, in this process.
class ThrowawayStore {
public:
    ThrowawayStore();

    /// Nothing but a store of these bytes is there from now on.
    void lay(std::string_view bytes) const;
    [[nodiscard]] std::string bytes() const;
    /// Runs a command line. Its end has to be one of the contract, which is no bug, and a failure has to be
    /// told. True where it did what it was told to.
    [[nodiscard]] bool run(const std::vector<std::string>& words);
    /// What `store check` finds must be damage or nothing: no command spoils a store.
    void expect_whole();

private:
    cli::test::TemporaryDirectory m_directory;
    cli::test::FakeWorld m_person;
};

/// A store with a bit of everything, in small pages.
[[nodiscard]] const std::string& small_store();

}  // namespace simprof::fuzz
