#pragma once

#include "lib/formats/forms/sim_form.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A form that a person keeps in a file.
struct FormFile {
    std::string name;  ///< of the file, without its ending
    std::string path;
    std::string text;
};

/// Whether a name that a form knows is there in the file at hand.
using IsThere = std::function<bool(std::string_view name)>;

/// The forms that come with the program, and those that people keep. Each is read when it is first asked for.
class FormLibrary {
public:
    /// The program's own forms.
    FormLibrary() : FormLibrary(std::vector<FormFile>{}) {}
    /// With people's before them; of two of one name the first counts. An empty file is none: a shell makes
    /// one before the command that fills it has begun.
    explicit FormLibrary(std::vector<FormFile> files);
    FormLibrary(const FormLibrary&) = delete;
    FormLibrary& operator=(const FormLibrary&) = delete;
    ~FormLibrary();

    /// All forms, people's first, then by name. Throws Error (malformed, with file, line and column) where a
    /// form has a mistake.
    [[nodiscard]] const std::vector<const SimForm*>& all() const;
    /// Those of a kind, in that order, without most of those that cannot know a file in which these names
    /// are there; they are not even read. Throws likewise.
    [[nodiscard]] std::vector<const SimForm*> that_may_know(SimForm::Kind kind,
                                                            const IsThere& is_there) const;
    /// The keys under which forms of JSON look for the list of SIMs, each once. Throws likewise.
    [[nodiscard]] std::vector<std::string> page_lists() const;
    /// By its name, whatever its case. Throws Error (not_found, with the nearest name).
    [[nodiscard]] const SimForm& named(std::string_view name) const;

private:
    struct Entry;
    [[nodiscard]] static const SimForm& read(const Entry& entry);
    std::vector<std::unique_ptr<Entry>> m_entries;
    mutable std::vector<const SimForm*> m_all;
};

/// The form of files that `sim list` writes, and of all that name their columns as it does.
inline constexpr std::string_view general_table_form = "simprof-csv";
inline constexpr std::string_view general_json_form = "simprof-json";

}  // namespace simprof
