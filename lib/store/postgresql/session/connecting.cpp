#include "lib/store/postgresql/session/connecting.hpp"

#include "lib/store/postgresql/session/failure.hpp"
#include "lib/text/words/server_location.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <new>
#include <sstream>
#include <string>
#include <thread>

namespace simprof::postgresql {

namespace {

constexpr int oldest_version = 15;        // that stores were tried on
constexpr std::size_t longest_name = 63;  // the server cuts the rest, and says so

/// As others see it while they wait: "simprof desk7 4711 ada sim import".
std::string session_name(const StoreAccess& access) {
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) != 0) host.front() = '\0';
    return fmt::format("simprof {} {} {}", host.data(), getpid(), access.user).substr(0, longest_name);
}

/// In seconds, of which libpq takes two at least; a location may say another.
std::string connect_timeout(const StoreAccess& access) {
    return std::to_string(
        std::max<std::int64_t>(std::chrono::ceil<std::chrono::seconds>(access.wait).count(), 2));
}

/// What libpq says of a location that it cannot read may hold a part of a password.
bool can_be_read(const std::string& location) {
    PQconninfoOption* options = PQconninfoParse(location.c_str(), nullptr);
    PQconninfoFree(options);
    return options != nullptr;
}

void ignore_notice(void*, const PGresult*) noexcept {}

constexpr std::chrono::milliseconds between_calls{100};

bool is_connected(const Session& session) { return PQstatus(session.get()) == CONNECTION_OK; }

/// What a server is called with. One that vanished is missed within half a minute, unless the location wants
/// otherwise.
class Attempt {
public:
    explicit Attempt(const StoreAccess& access)
        : m_timeout(connect_timeout(access)),
          m_name(session_name(access)),
          m_values{m_timeout.c_str(), "10",   "5", "3", "30000", access.location.c_str(), "UTF8",
                   m_name.c_str(),    nullptr} {}
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;
    ~Attempt() = default;

    [[nodiscard]] Session made() const {
        Session session{PQconnectdbParams(keywords.data(), m_values.data(), 1)};
        if (!session) throw std::bad_alloc{};
        return session;
    }
    /// The server is there and takes nobody: it is starting, or recovering from a failure, or stopping.
    [[nodiscard]] bool may_succeed_soon() const {
        return PQpingParams(keywords.data(), m_values.data(), 1) == PQPING_REJECT;
    }

private:
    static constexpr std::array<const char*, 9> keywords{
        "connect_timeout",  "keepalives_idle",  "keepalives_interval",
        "keepalives_count", "tcp_user_timeout", "dbname",
        "client_encoding",  "application_name", nullptr};

    std::string m_timeout;
    std::string m_name;
    std::array<const char*, 9> m_values;
};

}  // namespace

std::string sentence_in(const char* message) {
    std::string told;
    std::istringstream lines{message == nullptr ? "" : message};
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line.front() != '\t') told += (told.empty() ? "" : "; ") + line;
    told.resize(told.find_last_not_of('.') + 1);
    return told;
}

std::optional<Error> why_too_old(int version, const std::string& location) {
    if (version / 10'000 >= oldest_version) return {};
    return Error{
        ErrorKind::store,
        said("The server of the store {store} is PostgreSQL {version}; simprof needs {oldest} or newer.",
             "store"_is = location, "version"_is = fmt::format("{}.{}", version / 10'000, version % 10'000),
             "oldest"_is = oldest_version),
        said("Name another server, or have this one upgraded by who looks after it.")};
}

Session connected(const StoreAccess& access) {
    const std::string shown = without_password(access.location);
    if (!can_be_read(access.location)) throw not_connected(shown, said("the location cannot be read"));
    const auto deadline = std::chrono::steady_clock::now() + access.wait;
    const Attempt attempt{access};
    Session session = attempt.made();
    while (!is_connected(session) && attempt.may_succeed_soon() &&
           std::chrono::steady_clock::now() < deadline) {
        if (access.interrupted && access.interrupted()) throw interruption();
        std::this_thread::sleep_for(between_calls);
        session = attempt.made();
    }
    if (!is_connected(session))
        throw not_connected(shown, verbatim(sentence_in(PQerrorMessage(session.get()))));
    if (const auto refusal = why_too_old(PQserverVersion(session.get()), shown)) throw Error{*refusal};
    PQsetNoticeReceiver(session.get(), ignore_notice, nullptr);
    return session;
}

}  // namespace simprof::postgresql
