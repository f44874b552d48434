#include "lib/text/words/server_location.hpp"

#include <algorithm>
#include <array>

namespace simprof {

namespace {

constexpr std::array schemes{std::string_view{"postgresql://"}, std::string_view{"postgres://"}};

/// "user:secret@host" without ":secret".
std::string without_secret(std::string_view authority) {
    const auto at = authority.rfind('@');
    const auto colon = authority.find(':');
    if (at == std::string_view::npos || colon > at) return std::string{authority};
    return std::string{authority.substr(0, colon)}.append(authority.substr(at));
}

bool is_secret(std::string_view parameter) {
    return parameter.starts_with("password=") || parameter.starts_with("sslpassword=");
}

/// "?a=1&password=2" without the secrets among its parameters.
std::string without_secrets(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        query.remove_prefix(1);
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        if (!is_secret(parameter)) kept.append(kept.empty() ? "?" : "&").append(parameter);
        query.remove_prefix(end);
    }
    return kept;
}

}  // namespace

bool is_server_location(std::string_view location) {
    return std::ranges::any_of(schemes,
                               [&](std::string_view scheme) { return location.starts_with(scheme); });
}

std::string database_in(std::string_view location) {
    const std::string_view place = location.substr(0, location.find('?'));
    const auto slash = place.find('/', location.find("://") + 3);
    return slash == std::string_view::npos ? std::string{} : std::string{place.substr(slash + 1)};
}

std::string without_password(std::string_view location) {
    if (!is_server_location(location)) return std::string{location};
    const auto begin = location.find("://") + 3;
    const auto end = std::min(location.find_first_of("/?", begin), location.size());
    const auto query = std::min(location.find('?', end), location.size());
    std::string shown{location.substr(0, begin)};
    shown += without_secret(location.substr(begin, end - begin));
    shown += location.substr(end, query - end);
    return shown + without_secrets(location.substr(query));
}

}  // namespace simprof
