#include "cli/session/output_files.hpp"

#include "cli/language/spoken.hpp"
#include "cli/session/question.hpp"
#include "cli/session/session.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

OutputFiles::OutputFiles(Session& session, std::vector<std::string> paths, const OutputKind& kind,
                         Replacing replacing, std::vector<std::string> inputs)
    : m_paths(std::move(paths)), m_kind(kind), m_in_use{session.settings().store, std::move(inputs)} {
    for (const std::string& path : m_paths) m_places.push_back(look_at_output(path, m_kind, m_in_use));
    require_agreement(session, replacing);
}

void OutputFiles::require_agreement(Session& session, Replacing replacing) const {
    std::vector<std::string> others;
    for (std::size_t i = 0; i < m_paths.size(); ++i)
        if (m_places[i].holds == OutputPlace::Holds::other_kind) others.push_back(m_paths[i]);
    if (others.empty() || replacing != Replacing::is_asked_about) return;
    const std::string names = joined(others, ", ");
    const Sentence kind = marked(m_kind.name);
    if (!session.can_ask())
        throw Error{
            ErrorKind::not_confirmed,
            said_of(others.size(),
                    "{files} is there already, and is no {kind} that simprof wrote; nothing was changed.",
                    "{files} are there already, and are no {kind} that simprof wrote; nothing was changed.",
                    "files"_is = names, "kind"_is = kind),
            said("Say --yes to replace what is there, or name another place.")};
    const std::string fact =
        say_of(others.size(), "{files} is there already, and is no {kind} that simprof wrote.",
               "{files} are there already, and are no {kind} that simprof wrote.", "files"_is = names,
               "kind"_is = kind);
    const Sentence deed = others.size() == 1
                              ? said("Replace {file}?", "file"_is = others.front())
                              : said_of(others.size(), "Replace {count} file?", "Replace {count} files?");
    if (is_agreed(session, {fact + "\n", deed})) return;
    throw Error{ErrorKind::not_confirmed, said("Not confirmed; nothing was changed.")};
}

void OutputFiles::write(const std::string& path, const std::function<void(const TextSink&)>& write_to) const {
    put_in_place(path, *prepare(path, write_to));
}

std::unique_ptr<FileInTheMaking> OutputFiles::prepare(
    const std::string& path, const std::function<void(const TextSink&)>& write_to) const {
    auto file = std::make_unique<FileInTheMaking>(path);
    write_to([&file](std::string_view part) { file->append(part); });
    file->put_on_disk();
    (void)expect_as_claimed(path);
    return file;
}

void OutputFiles::put_in_place(const std::string& path, FileInTheMaking& file) const {
    file.take_its_name(expect_as_claimed(path).mode);
}

/// What lies there may be another file by now: one of the same kind, or what was agreed to.
OutputPlace OutputFiles::expect_as_claimed(const std::string& path) const {
    const OutputPlace now = look_at_output(path, m_kind, m_in_use);
    const auto claimed = std::ranges::find(m_paths, path) - m_paths.begin();
    const OutputPlace& before = m_places.at(static_cast<std::size_t>(claimed));
    if (now.holds != OutputPlace::Holds::other_kind || now.file == before.file) return now;
    throw Error{ErrorKind::unexpected_state,
                said("Somebody else wrote {file} meanwhile; it was left as it is.", "file"_is = path),
                said("Name another file, or give the same command again.")};
}

}  // namespace simprof::cli
