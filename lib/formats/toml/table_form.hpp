#pragma once

#include "lib/formats/toml/toml_tree.hpp"
#include "lib/language/sentence.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// Reads a table of a TOML file key by key and notes every mistake of form: what is missing, of the wrong
/// type, or asked for by no one. What could not be read is empty, so that reading goes on to the next
/// mistake.
class TableForm {
public:
    /// `subject` is what the table states, for messages: `The pack "iot-connect"`. `position` is where it is
    /// named. Where `node` is no table, that is the only mistake.
    TableForm(const TomlNode& node, FilePosition position, Sentence subject,
              std::vector<FileMistake>& mistakes);

    [[nodiscard]] const Sentence& subject() const noexcept { return m_subject; }

    std::string required_text(std::string_view key);
    std::string optional_text(std::string_view key);
    bool optional_boolean(std::string_view key);
    /// At least one text.
    std::vector<std::string> required_texts(std::string_view key);
    std::vector<std::string> optional_texts(std::string_view key);
    /// The table under `key`, to be read like this one.
    std::optional<TableForm> optional_table(std::string_view key, Sentence subject);

    using Visit = std::function<void(const TomlMember&)>;
    /// Each key of the table under `key`, in the order of the file.
    void required_members(std::string_view key, const Visit& visit);
    void optional_members(std::string_view key, const Visit& visit);
    /// Each element of the list of tables under `key`.
    void optional_elements(std::string_view key, const std::function<void(const TomlNode&)>& visit);

    /// Notes keys that nothing above asked for. To be called last.
    void refuse_other_keys();

    /// A text, or a mistake. `what` names it: `"default" of the option "data"`.
    static std::string text_of(const TomlNode& node, const Sentence& what,
                               std::vector<FileMistake>& mistakes);
    /// A list of at least one text, or a mistake.
    static std::vector<std::string> texts_of(const TomlNode& node, const Sentence& what,
                                             std::vector<FileMistake>& mistakes);

private:
    const TomlMember* optional(std::string_view key);
    const TomlMember* required(std::string_view key);
    void visit_members(const TomlMember* member, const Visit& visit);
    [[nodiscard]] Sentence what(std::string_view key) const;

    const TomlNode* m_table = nullptr;  ///< none where the node is no table
    FilePosition m_position;
    Sentence m_subject;
    std::vector<FileMistake>& m_mistakes;
    std::vector<std::string> m_known_keys;
};

}  // namespace simprof
