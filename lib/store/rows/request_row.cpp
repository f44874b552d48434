#include "lib/store/rows/request_row.hpp"

#include "lib/store/rows/hashed_rows.hpp"

namespace simprof {

RequestRow::RequestRow(const Request& request, std::string_view identities)
    : m_at(to_string(request.at)),
      m_day(to_string(request.day)),
      m_values{request.number,
               m_at,
               m_day,
               to_string(request.kind),
               request.actor,
               request.uid,
               to_string(request.origin),
               request.reason,
               request.reference,
               request.command,
               request.version,
               std::int64_t{request.rehearsal},
               request.subject,
               request.sims,
               request.profiles,
               request.reached,
               request.reverts,
               identities.empty() ? Value{nullptr} : Value{Blob{identities}}} {}

void RequestRow::finish(Digest& digest) {
    add_row(digest, request_letter, m_values);
    m_hash = digest.finish();
    m_values.emplace_back(Blob{m_hash});
}

}  // namespace simprof
