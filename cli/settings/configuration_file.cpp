#include "cli/settings/configuration_file.hpp"

#include "cli/world/files.hpp"
#include "lib/formats/toml/toml_tree.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace simprof::cli {

namespace {

enum class Kind { text, boolean, integer, number };

struct KnownKey {
    std::string_view name;
    Kind kind;
};
constexpr KnownKey known_keys[] = {
    {"store", Kind::text},
    {"output", Kind::text},
    {"color", Kind::text},
    {"quiet", Kind::boolean},
    {"wait", Kind::number},
    {"actor", Kind::text},
    {"confirm.type_above", Kind::integer},
};

Sentence what_it_has_to_be(Kind kind) {
    switch (kind) {
        case Kind::text:
            return said("It has to be a text between double quotes.");
        case Kind::boolean:
            return said("It has to be true or false.");
        case Kind::integer:
            return said("It has to be a whole number.");
        case Kind::number:
            return said("It has to be a number.");
    }
    return {};
}

Error malformed(const std::filesystem::path& path, const FilePosition& at, const Sentence& fact,
                Sentence hint) {
    Error error{ErrorKind::malformed,
                said("{file}:{line}:{column}: {fact}", "file"_is = path.native(), "line"_is = at.line,
                     "column"_is = at.column, "fact"_is = fact),
                std::move(hint)};
    return error.with_line(at.line);
}

constexpr std::string_view known_group = "confirm";

Sentence hint_for_unknown_key(std::string_view key, bool is_group) {
    std::vector<std::string_view> names;
    if (is_group && nearest_name(key, std::array{known_group}))
        return said("Did you mean “{word}”?", "word"_is = "[" + std::string{known_group} + "]");
    for (const KnownKey& known : known_keys) names.push_back(known.name);
    if (const auto near = nearest_name(key, names)) return said("Did you mean “{word}”?", "word"_is = *near);
    return said("The keys are {keys}.", "keys"_is = joined(names, ", "));
}

bool has_type(const TomlNode& value, Kind kind) {
    using enum TomlNode::Kind;
    const bool whole = value.text.find_first_not_of("0123456789-") == std::string::npos;
    switch (kind) {
        case Kind::text:
            return value.kind == text;
        case Kind::boolean:
            return value.kind == boolean;
        case Kind::integer:
            return value.kind == number && whole;
        case Kind::number:
            return value.kind == number;
    }
    return false;
}

/// Walks the tables of a file and takes the settings out of them.
class Reader {
public:
    explicit Reader(ConfigurationFile& file) : m_file(file) {}

    void read(const TomlNode& table, const std::string& prefix) {
        for (const TomlMember& member : table.members) {
            const std::string name = prefix + member.key;
            const bool is_group = name == known_group && member.value.kind == TomlNode::Kind::table;
            if (is_group) {
                read(member.value, name + ".");
            } else {
                take(name, member);
            }
        }
    }

private:
    void take(const std::string& name, const TomlMember& member) {
        const auto known = std::ranges::find(known_keys, name, &KnownKey::name);
        if (known == std::end(known_keys)) {
            throw malformed(m_file.path, member.position,
                            said("The key “{key}” is unknown.", "key"_is = name),
                            hint_for_unknown_key(name, member.value.kind == TomlNode::Kind::table));
        }
        if (!has_type(member.value, known->kind)) {
            throw malformed(m_file.path, member.value.position,
                            said("The value of “{key}” has the wrong type.", "key"_is = name),
                            what_it_has_to_be(known->kind));
        }
        m_file.entries.push_back({name, member.value.text, member.position.line, member.position.column});
    }

    ConfigurationFile& m_file;
};

TomlNode parsed(const std::filesystem::path& path, const std::string& text) {
    TomlReading reading = read_toml(text);
    if (!reading.mistake) return std::move(reading.root);
    throw malformed(path, reading.mistake->position, reading.mistake->message, reading.mistake->hint);
}

}  // namespace

const ConfigurationEntry* ConfigurationFile::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &ConfigurationEntry::key);
    return found == entries.end() ? nullptr : &*found;
}

std::optional<ConfigurationFile> read_configuration_file(const std::filesystem::path& path) {
    const std::optional<std::string> text = read_if_present(path);
    if (!text) return {};
    ConfigurationFile file{path, {}};
    Reader{file}.read(parsed(path, *text), "");
    return file;
}

}  // namespace simprof::cli
