#pragma once

#include "cli/world/file_writing.hpp"
#include "cli/world/output_place.hpp"
#include "lib/text/writing/text_sink.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

class Session;

/// What is done about a file of another kind that has the name of one to be written.
enum class Replacing {
    is_asked_about,  ///< on a terminal; refused (not_confirmed) where nobody can be asked
    is_agreed,       ///< --yes
    is_not_meant,    ///< a dry run, which writes nothing
};

/// The files that a command is going to write, claimed before it reads or judges anything: the one guard of
/// every output. Each is whole and on the disk when it is written, or as it was before.
class OutputFiles {
public:
    /// `inputs`: the files that the command reads, "-" for standard input. Throws Error: malformed where a
    /// file must not be written there (see `look_at_output`), not_confirmed, input_output, interrupted.
    OutputFiles(Session& session, std::vector<std::string> paths, const OutputKind& kind, Replacing replacing,
                std::vector<std::string> inputs = {});

    /// Writes one of the files. A new one is readable by its owner only; one that is replaced keeps its mode.
    /// Throws Error: input_output, interrupted, and as above where something else lies there by now.
    void write(const std::string& path, const std::function<void(const TextSink&)>& write_to) const;
    /// The same in two steps. What the file is to hold is put on the disk under another name; it goes away
    /// unless it is put in its place.
    [[nodiscard]] std::unique_ptr<FileInTheMaking> prepare(
        const std::string& path, const std::function<void(const TextSink&)>& write_to) const;
    void put_in_place(const std::string& path, FileInTheMaking& file) const;

private:
    void require_agreement(Session& session, Replacing replacing) const;
    [[nodiscard]] OutputPlace expect_as_claimed(const std::string& path) const;

    std::vector<std::string> m_paths;
    std::vector<OutputPlace> m_places;  ///< of each path
    OutputKind m_kind;
    InUse m_in_use;
};

}  // namespace simprof::cli
