#pragma once

#include "lib/text/reading/file_position.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

struct TomlMember;

/// A value of a TOML file, in the order of the file and with its place in it.
struct TomlNode {
    enum class Kind { text, number, boolean, moment, list, table };

    Kind kind = Kind::table;
    FilePosition position;
    std::string text;  ///< a text's content; a number, boolean or moment as TOML writes it
    std::vector<TomlNode> elements;
    std::vector<TomlMember> members;

    /// The member of that key, or nothing.
    [[nodiscard]] const TomlMember* member(std::string_view key) const;
};

struct TomlMember {
    std::string key;
    FilePosition position;  ///< of the key
    TomlNode value;
};

/// Where `mistake` is set the text is no TOML and the root is empty.
struct TomlReading {
    TomlNode root;
    std::optional<FileMistake> mistake;
};

[[nodiscard]] TomlReading read_toml(std::string_view text);

}  // namespace simprof
