#pragma once

#include "lib/model/error.hpp"
#include "lib/store/open.hpp"

#include <functional>
#include <optional>
#include <string>

namespace simprof::postgresql {

/// A request as the client knows it: the number comes from the server, the key from the client, so that no
/// other request has it.
struct KeyedRequest {
    RequestNumber number{};
    std::string key;
};

/// A key that nobody has.
[[nodiscard]] std::string new_key();

/// Asks until there is an answer, by new connections, or the store's wait is over.
using AskAnew = std::function<std::optional<bool>(const StoreAccess&)>;
[[nodiscard]] std::optional<bool> asked_within_wait(StoreAccess access, const AskAnew& ask);

/// What became of a request whose commit failed, in the words *is done*, *is not done* or *may be done*: the
/// server is asked anew, until the store's wait is over.
[[nodiscard]] Error how_it_stands(const StoreAccess& access, const KeyedRequest& request, const Error& error);

}  // namespace simprof::postgresql
