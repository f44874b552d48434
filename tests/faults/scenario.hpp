#pragma once

#include "tests/program/store_content.hpp"
#include "tests/program/tested_program.hpp"

#include <map>
#include <set>
#include <span>
#include <string>

namespace simprof::fault_test {

using program_test::StoreContent;
using program_test::TestedProgram;
using program_test::Words;

/// A command that changes something, and what it starts from: a store of the sample, or none.
struct Scenario {
    std::string name;
    std::vector<Words> before;
    Words command;
    std::set<int> again{0};  ///< exits that are right where it is given once more after it was done
    bool has_store = true;
};

[[nodiscard]] std::span<const Scenario> scenarios();

/// Files that a command wrote, by name.
using Files = std::map<std::string, std::string>;

/// A directory in which a scenario is run again and again, each time from the same beginning.
class Stage {
public:
    Stage(const Scenario& scenario, const std::string& directory);
    void reset() const;
    [[nodiscard]] const TestedProgram& program() const { return m_program; }
    [[nodiscard]] StoreContent content() const { return program_test::content_of(m_program.store()); }
    /// The files that the command wrote.
    [[nodiscard]] Files outputs() const;
    /// Names of files that a command which ended by itself must not leave: journals, and files under another
    /// name.
    [[nodiscard]] std::string left_overs() const;

private:
    void write_inputs() const;

    TestedProgram m_program;
    std::string m_store;  ///< the bytes of the store to start from; empty: none
};

}  // namespace simprof::fault_test
