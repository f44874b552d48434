#include "lib/store/postgresql/settling.hpp"

#include "lib/store/postgresql/query.hpp"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <thread>

namespace simprof::postgresql {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_attempts{200};

/// Nothing where the store cannot be read now. No other request has the same hash.
std::optional<bool> is_stored(const StoreAccess& access, const ChainEnd& end) {
    try {
        Connection anew{access};
        Query found{anew, "SELECT hash FROM simprof.request WHERE id = $1", {end.number}};
        return found.step() && found.bytes(0) == end.hash;
    } catch (const Error&) {
        return {};
    }
}

std::optional<bool> is_stored_within(const StoreAccess& access, const ChainEnd& end) {
    const auto deadline = Steady::now() + access.wait;
    auto stored = is_stored(access, end);
    while (!stored && Steady::now() < deadline && !(access.interrupted && access.interrupted())) {
        std::this_thread::sleep_for(between_attempts);
        stored = is_stored(access, end);
    }
    return stored;
}

}  // namespace

Error how_it_stands(const StoreAccess& access, const ChainEnd& end, const Error& error) {
    const auto number = static_cast<std::int64_t>(end.number);
    const auto stored = is_stored_within(access, end);
    if (!stored)
        return {error.kind(),
                fmt::format("Request {} may be done: the server cannot be asked any more.", number),
                fmt::format("Once the server is there again, this tells: simprof request show {}", number)};
    if (*stored)
        return {
            error.kind(),
            fmt::format("Request {} is done, but the connection was lost before the server said so.", number),
            fmt::format("simprof request show {} shows what is done.", number)};
    return {error.kind(), fmt::format("Request {} is not done. {}", number, error.message()), error.hint()};
}

}  // namespace simprof::postgresql
