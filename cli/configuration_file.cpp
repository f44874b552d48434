#include "cli/configuration_file.hpp"

#include "cli/files.hpp"
#include "lib/model/error.hpp"
#include "lib/model/name.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
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

std::string_view phrase_of(Kind kind) {
    switch (kind) {
        case Kind::text:
            return "a text between double quotes";
        case Kind::boolean:
            return "true or false";
        case Kind::integer:
            return "a whole number";
        case Kind::number:
            return "a number";
    }
    return {};
}

Error malformed(const std::filesystem::path& path, const toml::source_position& at, std::string_view fact,
                std::string hint) {
    Error error{ErrorKind::malformed, fmt::format("{}:{}:{}: {}", path.native(), at.line, at.column, fact),
                std::move(hint)};
    return error.with_line(at.line);
}

std::string hint_for_unknown_key(std::string_view key) {
    std::vector<std::string_view> names;
    for (const KnownKey& known : known_keys) names.push_back(known.name);
    if (const auto near = nearest_name(key, names)) return fmt::format("Did you mean “{}”?", *near);
    std::string list;
    for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
    return fmt::format("The keys are {}.", list);
}

/// The value as an option or a variable would give it; nothing where it has another type.
std::optional<std::string> text_of(const toml::node& value, Kind kind) {
    const bool fractional = kind == Kind::number && value.is_floating_point();
    if (fractional) return fmt::format("{}", value.as_floating_point()->get());
    if (kind == Kind::text && value.is_string()) return value.as_string()->get();
    if (kind == Kind::boolean && value.is_boolean()) return value.as_boolean()->get() ? "true" : "false";
    if ((kind == Kind::integer || kind == Kind::number) && value.is_integer()) {
        return std::to_string(value.as_integer()->get());
    }
    return {};
}

/// Walks the tables of a file and takes the settings out of them.
class Reader {
public:
    explicit Reader(ConfigurationFile& file) : m_file(file) {}

    void read(const toml::table& table, const std::string& prefix) {
        for (const auto& [key, value] : table) {
            const std::string name = prefix + std::string{key.str()};
            const bool is_group = name == "confirm" && value.is_table();
            if (is_group) {
                read(*value.as_table(), name + ".");
            } else {
                take(name, key.source().begin, value);
            }
        }
    }

private:
    void take(const std::string& name, const toml::source_position& at, const toml::node& value) {
        const auto known = std::ranges::find(known_keys, name, &KnownKey::name);
        if (known == std::end(known_keys)) {
            throw malformed(m_file.path, at, fmt::format("The key “{}” is unknown.", name),
                            hint_for_unknown_key(name));
        }
        std::optional<std::string> text = text_of(value, known->kind);
        if (!text) {
            throw malformed(m_file.path, value.source().begin,
                            fmt::format("The value of “{}” has the wrong type.", name),
                            fmt::format("It has to be {}.", phrase_of(known->kind)));
        }
        m_file.entries.push_back({name, std::move(*text), at.line, at.column});
    }

    ConfigurationFile& m_file;
};

toml::table parsed(const std::filesystem::path& path, const std::string& text) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        throw malformed(path, error.source().begin, fmt::format("This is no TOML: {}.", error.description()),
                        "Correct the file, or move it away.");
    }
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
