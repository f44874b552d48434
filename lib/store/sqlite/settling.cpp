#include "lib/store/sqlite/settling.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"

#include <optional>

namespace simprof::sqlite {

namespace {

/// Nothing where the store cannot be read now.
std::optional<bool> is_stored(Connection& failed, RequestNumber request) {
    try {
        Connection anew{failed.access(), failed.vfs()};
        anew.begin(false);
        return chain_end(anew).number >= request;
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

Error how_it_stands(Connection& failed, RequestNumber request, const Error& error) {
    failed.roll_back();
    const auto number = static_cast<std::int64_t>(request);
    const auto stored = is_stored(failed, request);
    if (!stored)
        return {
            error.kind(),
            said("Request {request} may be done: the store cannot be read any more.", "request"_is = number)
                .then(error.message()),
            said("Look at the disk (`dmesg`, `df`), then whether it is there: simprof request show {request}",
                 "request"_is = number)};
    if (*stored)
        return {error.kind(),
                said("Request {request} is done, but whether it outlives a power cut is not known.",
                     "request"_is = number)
                    .then(error.message()),
                said("Look at the disk (`dmesg`, `df`). simprof request show {request} shows what is done.",
                     "request"_is = number)};
    return {error.kind(), said("Request {request} is not done.", "request"_is = number).then(error.message()),
            error.hint()};
}

}  // namespace simprof::sqlite
