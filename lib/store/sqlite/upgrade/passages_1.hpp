#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

/// Facts that schema 1 kept as prose, in the subject of a request. They are read once, here.
namespace simprof::sqlite {

/// Profiles by name.
using Names1 = std::map<std::string, std::int64_t>;

/// The request that one taken back names: "request 12" or "request 12, lab via twin". Takes it off the
/// subject; 0 where none is named.
[[nodiscard]] std::int64_t take_reverted(std::string_view& subject);

/// The profiles passed through, by the profile that SIMs came back to: "lab via twin, tracker-eu via t1".
/// `homes`: those that SIMs did come back to, each of which passed through one of `others`. Names may hold
/// what parts passages, so the one way to read it is sought that names every home once; nothing where there
/// is none.
[[nodiscard]] std::optional<std::map<std::int64_t, std::int64_t>> passages(std::string_view subject,
                                                                           const Names1& homes,
                                                                           const Names1& others);

}  // namespace simprof::sqlite
