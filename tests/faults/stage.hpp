#pragma once

#include "tests/faults/scenario.hpp"
#include "tests/program/store_content.hpp"

#include <map>

namespace simprof::fault_test {

using program_test::StoreContent;
using program_test::TestedProgram;

/// Files by their name.
using Files = std::map<std::string, std::string>;

/// A directory in which a scenario is run again and again, each time from the same beginning.
class Stage {
public:
    Stage(const Scenario& scenario, const std::string& directory);
    void reset() const;
    [[nodiscard]] const TestedProgram& program() const { return m_program; }
    [[nodiscard]] StoreContent content() const { return program_test::content_of(m_program.store()); }
    /// The files that the command wrote for people; of a copy its rows, which may lie elsewhere in the file
    /// where it was gone on with, and nothing of one that is no store yet.
    [[nodiscard]] Files outputs() const;
    /// Names of files that a command which ended by itself must not leave: journals, and files under another
    /// name. Those of the beginning are none.
    [[nodiscard]] std::string left_overs() const;
    /// True where a file of the directory is what the store was at the beginning, or a copy of it.
    [[nodiscard]] bool holds_old_store() const;

private:
    void write_inputs() const;
    void make_store(Scenario::Start start) const;
    void give(const Words& command) const;
    void do_in_shell(const std::string& line) const;

    void look_into_copy(Files& files) const;

    TestedProgram m_program;
    bool m_copies;
    Files m_files{};  ///< to start from
    StoreContent m_content{};
};

}  // namespace simprof::fault_test
