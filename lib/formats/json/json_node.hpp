#pragma once

#include "lib/formats/forms/sim_path.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// The paths of a form that begin alike, from one step on.
struct JsonNode {
    PathStep step{};
    std::string folded_key{};
    std::string path{};  ///< up to here, for people
    std::vector<std::unique_ptr<JsonNode>> children{};
    std::optional<std::size_t> slot{};  ///< the number of the path that ends here
    bool is_of_key = false;             ///< its slot takes the key that leads here, not the value
    bool is_condition = false;          ///< it is read to find another value
    bool was_met = false;               ///< in the object at hand

    /// A key of the file, as it stands there, and what it leads to: null where it is not read.
    struct KnownKey {
        std::string key;
        JsonNode* child;
    };
    std::vector<KnownKey> keys{};  ///< in the order of the objects

    [[nodiscard]] JsonNode* child(const PathStep& wanted) const;
    [[nodiscard]] JsonNode* child_of_key(std::string_view folded_name) const;
    [[nodiscard]] bool has_child(PathStep::Kind kind) const;
    /// True where a value here or below is read.
    [[nodiscard]] bool is_read() const;
};

/// The node at the end of the path, which is made where it is not there.
[[nodiscard]] JsonNode& node_for(JsonNode& root, const std::vector<PathStep>& steps);

[[nodiscard]] std::string path_behind(const std::string& path, std::string_view key);

}  // namespace simprof
