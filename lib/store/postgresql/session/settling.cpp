#include "lib/store/postgresql/session/settling.hpp"

#include "lib/store/postgresql/session/query.hpp"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <random>
#include <thread>

namespace simprof::postgresql {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_attempts{200};

/// Nothing where the store cannot be read now. Who asks takes the writer's place: as long as the server is
/// still about to commit, or to roll back, what was begun has that place.
std::optional<bool> is_stored(const StoreAccess& access, const std::string& key) {
    try {
        Connection anew{access};
        const Result place = anew.begin_writing();
        Query found{anew, "SELECT FROM simprof.request WHERE key = $1", {key}};
        const bool is_found = found.step();
        anew.roll_back();
        if (is_found) anew.make_durable();
        return is_found;
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

std::optional<bool> asked_within_wait(StoreAccess access, const AskAnew& ask) {
    const auto deadline = Steady::now() + access.wait;
    access.waiting = {};
    auto answer = ask(access);
    while (!answer && Steady::now() < deadline && !(access.interrupted && access.interrupted())) {
        std::this_thread::sleep_for(between_attempts);
        access.wait = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Steady::now());
        answer = ask(access);
    }
    return answer;
}

std::string new_key() {
    std::random_device random;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

Error how_it_stands(const StoreAccess& access, const KeyedRequest& request, const Error& error) {
    const auto number = static_cast<std::int64_t>(request.number);
    const auto stored =
        asked_within_wait(access, [&](const StoreAccess& anew) { return is_stored(anew, request.key); });
    if (!stored)
        return {error.kind(),
                said("Request {request} may be done: the server cannot be asked any more.",
                     "request"_is = number),
                said("Once the server is there again, this tells: simprof request show {request}",
                     "request"_is = number)};
    if (*stored)
        return {error.kind(),
                said("Request {request} is done, but the connection was lost before the server said so.",
                     "request"_is = number),
                said("simprof request show {request} shows what is done.", "request"_is = number)};
    return {error.kind(), said("Request {request} is not done.", "request"_is = number).then(error.message()),
            error.hint()};
}

}  // namespace simprof::postgresql
