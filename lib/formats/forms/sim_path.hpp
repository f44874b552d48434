#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// One step from a value of JSON to a value inside it.
struct PathStep {
    enum class Kind {
        key,     ///< `status`: the member of that name
        each,    ///< `[]`: every element of a list
        at,      ///< `[0]`: one element
        where,   ///< `[kind=iccid]`: the element whose member `kind` is `iccid`
        member,  ///< `*`: every member of an object
        named,   ///< `{primaryImsi}`: the member that the value of another key names
    };
    Kind kind = Kind::key;
    std::string key{};    ///< of a key, as written; of where and named: the other key
    std::string value{};  ///< of where
    std::size_t index = 0;

    /// True where there may be several, of which each is a SIM if the ICCID lies in them.
    [[nodiscard]] bool is_each() const { return kind == Kind::each || kind == Kind::member; }
    friend bool operator==(const PathStep&, const PathStep&) = default;
};

/// The way from a SIM's object to one of its values: `status.id`, `links.cellular[].sim`,
/// `deviceIds[kind=iccid].id`, `states[is-current=true].state`, `profiles.*.@` (the key of the member
/// itself).
struct SimPath {
    std::vector<PathStep> steps;
    bool is_of_key = false;  ///< ends in `@`
};

/// Nothing where the text is no path.
[[nodiscard]] std::optional<SimPath> sim_path_of(std::string_view text);

}  // namespace simprof
