#pragma once

#include "tests/cli/fake_world.hpp"

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli::test {

/// A shell that people have, with our completion as it is installed.
enum class ShellKind { bash, bash_with_completion, zsh, fish };
[[nodiscard]] std::string_view to_string(ShellKind kind);

/// A real shell on a terminal of its own, and somebody who types. `simprof` there completes, and of any
/// other command it only notes the words that the shell gave it.
class TypedShell {
public:
    explicit TypedShell(ShellKind kind);
    TypedShell(const TypedShell&) = delete;
    TypedShell& operator=(const TypedShell&) = delete;
    ~TypedShell();

    /// Where the shell is, with the store that it means.
    [[nodiscard]] const std::string& directory() const { return m_directory.path(); }
    /// Types a line with a tab behind it, and runs it; the words that `simprof` was given, each in brackets.
    [[nodiscard]] std::string completed(const std::string& line);
    /// Types a line, and tabs until that is seen; everything that was seen meanwhile. The line is then given
    /// up.
    [[nodiscard]] std::string listed(const std::string& line, const std::string& until);

private:
    void prepare();
    [[nodiscard]] std::vector<std::string> command() const;
    void start();
    void type(const std::string& keys);
    void wait_for(const std::string& text);
    [[nodiscard]] bool read_some(int patience);

    ShellKind m_kind;
    TemporaryDirectory m_directory;
    int m_terminal = -1;
    pid_t m_process = -1;
    std::string m_seen;
    int m_lines = 0;
};

}  // namespace simprof::cli::test
