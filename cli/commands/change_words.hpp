#pragma once

#include "cli/words/declaration.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace simprof::cli {

/// What every command that changes something takes.
struct ChangeWords {
    bool dry_run = false;
    bool yes = false;
    bool exit_code = false;
    bool takes_batches = false;  ///< --keep-going is declared
    bool keep_going = false;
    std::optional<std::string> rejects;
    std::optional<std::string> reason;
    std::optional<std::string> reference;
    std::optional<std::string> expect;

    void declare(Declaration& words);
    /// Those of batches too.
    void declare_batch(Declaration& words);
    /// The number behind --expect. Throws Error (malformed).
    [[nodiscard]] std::optional<std::int64_t> expected() const;
    /// Throws Error (malformed) for a reason or a reference that the history cannot hold: too long, no UTF-8,
    /// or with controls in it.
    void expect_words_for_history() const;
    /// Throws Error (malformed) for --exit-code without --dry-run: who asks so does not mean to change
    /// anything.
    void expect_question_of_dry_run() const;
};

}  // namespace simprof::cli
