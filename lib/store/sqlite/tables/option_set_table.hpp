#pragma once

#include "lib/model/option_set.hpp"
#include "lib/model/request.hpp"

#include <cstdint>
#include <unordered_map>

namespace simprof {
class Digest;
}

namespace simprof::sqlite {

class Connection;

/// Option sets by number. Two with equal content have one number.
class OptionSetTable {
public:
    explicit OptionSetTable(Connection& connection) : m_connection(connection) {}

    /// The set of that number; a number that is not stored is damage.
    [[nodiscard]] const OptionSetPtr& get(std::int64_t id);
    /// The set's number; it is stored where it is new.
    [[nodiscard]] std::int64_t number_of(const OptionSet& options, RequestNumber request, Digest& digest);

private:
    Connection& m_connection;
    std::unordered_map<std::int64_t, OptionSetPtr> m_known;
};

}  // namespace simprof::sqlite
