#pragma once

#include "lib/model/option_set.hpp"
#include "lib/model/request.hpp"
#include "lib/store/postgresql/session/pipeline.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace simprof {
class Digest;
}

namespace simprof::postgresql {

class Connection;

/// What a set is found by, from its text.
[[nodiscard]] std::string digest_of_options(std::string_view text);

/// Option sets by number. Two with equal content have one number.
class OptionSetTable {
public:
    explicit OptionSetTable(Connection& connection) : m_connection(connection) {}

    /// The set of that number; a number that is not stored is damage.
    [[nodiscard]] const OptionSetPtr& get(std::int64_t id);
    /// The same, where its text was read along with something else.
    const OptionSetPtr& get(std::int64_t id, std::string_view text);
    /// Those of an answer with number and text.
    void learn(Result answer);
    /// The set's number; it is stored where it is new.
    [[nodiscard]] std::int64_t number_of(const OptionSet& options, RequestNumber request, Digest& digest);

private:
    Connection& m_connection;
    std::unordered_map<std::int64_t, OptionSetPtr> m_known;
};

}  // namespace simprof::postgresql
