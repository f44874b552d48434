#pragma once

#include "lib/language/sentence.hpp"
#include "lib/store/rows/values.hpp"
#include "lib/store/store.hpp"

#include <string>

/// A request as a row, the same in every kind of store: id, at, day, kind, actor, uid, origin, reason,
/// reference, command, version, rehearsal, subject, sims, profiles, reached, reverts, identities.
namespace simprof {

/// What is stored and hashed of a request; its texts live as long as this and the request.
class RequestRow {
public:
    /// `identities` is the digest of those that it brought; empty where there is none.
    RequestRow(const Request& request, std::string_view identities);
    RequestRow(const RequestRow&) = delete;
    RequestRow& operator=(const RequestRow&) = delete;
    /// Adds it to its own hash, as the last row, and then the hash to the row.
    void finish(Digest& digest);
    [[nodiscard]] Values values() const { return m_values; }
    [[nodiscard]] const std::string& hash() const { return m_hash; }

private:
    std::string m_at;
    std::string m_day;
    std::string m_hash;
    std::vector<Value> m_values;
};

/// What a column of a request says; a word that means nothing is damage.
template <typename Parsed, typename AnyConnection, typename AnyRow>
[[nodiscard]] Parsed parsed_in_request(AnyConnection& connection, std::optional<Parsed> parsed,
                                       const AnyRow& row, int column) {
    if (parsed) return *parsed;
    connection.fail_as_damaged(
        said("request {number} has “{word}”", "number"_is = row.number(0), "word"_is = row.text(column)));
}

/// From a row of all but the identities.
template <typename AnyConnection, typename AnyRow>
[[nodiscard]] Request request_in(AnyConnection& connection, const AnyRow& row) {
    return {.number = row.template id<RequestNumber>(0),
            .kind = parsed_in_request(connection, parse_request_kind(row.text(3)), row, 3),
            .reverts = row.template id<RequestNumber>(16),
            .at = parsed_in_request(connection, parse_instant(row.text(1)), row, 1),
            .day = parsed_in_request(connection, Day::parse(row.text(2)), row, 2),
            .rehearsal = row.number(11) != 0,
            .actor = std::string{row.text(4)},
            .uid = row.optional_number(5),
            .origin = parsed_in_request(connection, parse_origin(row.text(6)), row, 6),
            .reason = row.optional_text(7),
            .reference = row.optional_text(8),
            .command = std::string{row.text(9)},
            .version = std::string{row.text(10)},
            .sims = row.number(13),
            .profiles = row.number(14),
            .reached = row.number(15),
            .subject = std::string{row.text(12)}};
}

}  // namespace simprof
