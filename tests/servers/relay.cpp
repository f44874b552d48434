#include "tests/servers/relay.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace simprof::servers_test {

namespace {

constexpr const char* socket_name = "/.s.PGSQL.5432";
constexpr std::string_view commit{"COMMIT", 7};  // with the end of the statement

sockaddr_un address_of(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error{"a path too long for a socket"};
    std::memcpy(address.sun_path, path.data(), path.size());
    return address;
}

int new_socket() { return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); }

int door_at(const std::string& path) {
    const sockaddr_un address = address_of(path);
    const int door = new_socket();
    if (::bind(door, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(door, SOMAXCONN) != 0)
        throw std::runtime_error{"no socket at " + path};
    return door;
}

bool write_all(int to, const char* bytes, ssize_t size) {
    while (size > 0) {
        const ssize_t written = ::send(to, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL);
        if (written <= 0) return false;
        bytes += written;
        size -= written;
    }
    return true;
}

/// What the protocol of PostgreSQL says instead of letting somebody in.
void answer_as_starting(int client) {
    using namespace std::string_view_literals;
    constexpr auto fields = "SFATAL\0C57P03\0Mthe database system is starting up\0\0"sv;
    const auto size = static_cast<char>(fields.size() + 4);
    const std::string message = std::string{"E\0\0\0"sv} + size + std::string{fields};
    std::array<char, 4096> greeting{};
    (void)::recv(client, greeting.data(), greeting.size(), 0);
    (void)write_all(client, message.data(), static_cast<ssize_t>(message.size()));
}

}  // namespace

Relay::Relay(std::string server)
    : m_server(std::move(server) + socket_name),
      m_door(door_at((m_directory / "").native() + socket_name)),
      m_thread([this] { work(); }) {}

Relay::~Relay() {
    m_is_over = true;
    m_thread.join();
    end_all();
    ::close(m_door);
}

std::string Relay::through(std::string location) const {
    const std::string host = "?host=";
    const std::size_t start = location.find(host) + host.size();
    std::string here = (m_directory / "").native();
    here.pop_back();
    return location.replace(start, location.find('&', start) - start, here);
}

void Relay::cut_at(int piece, Cut cut) {
    m_cut_at = 0;
    m_passed = 0;
    m_has_cut = false;
    m_lasts = cut == Cut::lasting;
    m_place = Place::piece;
    m_cut_at = piece;
}

void Relay::cut_commit(Side side, Cut cut, int number) {
    cut_at(number, cut);
    m_place = side == Side::before ? Place::before_commit : Place::behind_commit;
}

bool Relay::is_place(std::string_view bytes) {
    if (m_place != Place::piece && bytes.find(commit) == std::string_view::npos) return false;
    return ++m_passed == m_cut_at;
}

void Relay::work() {
    while (!m_is_over) {
        std::vector<pollfd> ready{{m_door, POLLIN, 0}};
        ready.reserve(2 * m_sessions.size() + 1);
        for (const Session& session : m_sessions) {
            ready.push_back({session.client, POLLIN, 0});
            ready.push_back({session.server, POLLIN, 0});
        }
        if (::poll(ready.data(), ready.size(), 20) <= 0) continue;
        std::vector<Session> ended;
        const std::vector<Session> sessions = m_sessions;
        for (std::size_t n = 0; n < sessions.size() && !m_sessions.empty(); ++n) {
            const auto [client, server] = sessions[n];
            const bool goes_on = (ready[2 * n + 1].revents == 0 || pass_on(client, server)) &&
                                 (ready[2 * n + 2].revents == 0 || pass_on(server, client));
            if (!goes_on) ended.push_back(sessions[n]);
        }
        for (const Session& session : ended) {
            const auto same = [&](const Session& other) { return other.client == session.client; };
            if (std::erase_if(m_sessions, same) == 0) continue;
            ::close(session.client);
            ::close(session.server);
        }
        if (ready.front().revents != 0) take_session();
    }
}

void Relay::take_session() {
    const int client = ::accept4(m_door, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    if (m_turned_away > 0) {
        --m_turned_away;
        answer_as_starting(client);
        ::close(client);
        return;
    }
    const int server = m_has_cut && m_lasts ? -1 : to_server();
    if (server < 0)
        ::close(client);
    else
        m_sessions.push_back({client, server});
}

int Relay::to_server() const {
    const sockaddr_un address = address_of(m_server);
    const int server = new_socket();
    if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return server;
    ::close(server);
    return -1;
}

bool Relay::pass_on(int from, int to) {
    std::array<char, 65536> bytes{};
    const ssize_t size = ::recv(from, bytes.data(), bytes.size(), 0);
    if (size <= 0) return false;
    if (!is_place({bytes.data(), static_cast<std::size_t>(size)})) return write_all(to, bytes.data(), size);
    m_has_cut = true;
    if (m_place == Place::behind_commit) (void)write_all(to, bytes.data(), size);
    end_all();
    return true;
}

void Relay::end_all() {
    for (const auto& [client, server] : std::exchange(m_sessions, {})) {
        ::close(client);
        ::close(server);
    }
}

}  // namespace simprof::servers_test
