#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/error.hpp"
#include "lib/model/request.hpp"
#include "lib/store/open.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simprof {

/// A place in the chain of requests: a request's number and its hash, in hexadecimal.
struct ChainHead {
    RequestNumber request{};  ///< none: there is no request, and no hash
    std::string hash;
    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

/// "42:" and 64 digits, as it is kept elsewhere; empty where there is no request.
[[nodiscard]] std::string to_string(const ChainHead& head);
/// Nothing where the text is not of that form.
[[nodiscard]] std::optional<ChainHead> chain_head_of(std::string_view text);

/// Something about a store that is not as it should be, and what to do about it.
struct StoreFinding {
    enum class Kind {
        damage,      ///< the file holds what no simprof ever wrote
        alteration,  ///< what it holds was changed by something else than simprof
        other,       ///< what it holds is whole; something around it is not as it should be
    };
    Kind kind{};
    std::string subject;  ///< what was looked at: a fixed word, or the rule that does not hold
    Sentence message;
    Sentence hint;
    friend bool operator==(const StoreFinding&, const StoreFinding&) = default;
};
using StoreFindings = std::vector<StoreFinding>;

[[nodiscard]] std::string_view to_string(StoreFinding::Kind kind);

/// What a store was found to be.
struct StoreCheck {
    std::string location;  ///< absolute
    ChainHead head;        ///< to be kept elsewhere
    std::int64_t sims = 0;
    std::int64_t requests = 0;
    StoreFindings findings;
    std::vector<std::string> left_overs;  ///< files of commands that were killed, which nobody uses
};

/// What is wrong is what the store is kept in itself: another one in its place would do.
class DamagedStore : public Error {
public:
    using Error::Error;
};

/// The store cannot be read just now, which says nothing about what is in it.
class UnreadableStore : public Error {
public:
    using Error::Error;
};

/// Somebody who was connected to a server is not any more, and nobody knows what became of what was under
/// way.
class LostConnection : public UnreadableStore {
public:
    LostConnection(Sentence message, Sentence hint, Sentence why)
        : UnreadableStore(ErrorKind::store, std::move(message), std::move(hint)),
          m_why(std::make_shared<const Sentence>(std::move(why))) {}
    /// In the words of whoever noticed.
    [[nodiscard]] const Sentence& why() const { return *m_why; }

private:
    std::shared_ptr<const Sentence> m_why;
};

/// Another's change came between, as servers say where they let one of several go first: nothing was changed,
/// and the same may be tried again at once.
class DisturbedStore : public Error {
public:
    using Error::Error;
};

/// Looks at everything that a store is kept in and by: its place, its schema, its bytes (of a file) or who
/// may change it (on a server), its chain of requests, and whether it is now as they made it. `anchor`: a
/// head that was kept elsewhere. The rules of the domain are not among it. Throws Error where it cannot be
/// opened as a store of this version, or read.
[[nodiscard]] StoreCheck check_store(const StoreAccess& access, const std::optional<ChainHead>& anchor);

}  // namespace simprof
