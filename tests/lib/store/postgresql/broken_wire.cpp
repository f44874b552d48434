#include "tests/lib/store/postgresql/broken_wire.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <string_view>

namespace simprof::store_test {

namespace {

constexpr std::string_view socket_name = "/.s.PGSQL.5432";
constexpr std::string_view commit{"COMMIT", 7};  // with the end of the statement

sockaddr_un address_of(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error{path + " is too long for a socket"};
    path.copy(address.sun_path, path.size());
    return address;
}

int new_socket() { return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); }

bool passed_on(std::string_view bytes, int to) {
    while (!bytes.empty()) {
        const ssize_t sent = send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

}  // namespace

BrokenWire::BrokenWire(const std::string& location) : m_location(location) {
    const std::size_t begin = location.find("host=") + 5;
    const std::size_t length = location.find('&', begin) - begin;
    m_server = location.substr(begin, length) + std::string{socket_name};
    const std::string directory = (m_directory / "").native();
    m_location.replace(begin, length, directory.substr(0, directory.size() - 1));
    const sockaddr_un address = address_of((m_directory / std::string{socket_name.substr(1)}).native());
    m_listener = new_socket();
    if (bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        listen(m_listener, 8) != 0)
        throw std::runtime_error{"no socket for the wire"};
    m_accepting = std::thread{[this] { accept_all(); }};
}

BrokenWire::~BrokenWire() {
    shutdown(m_listener, SHUT_RDWR);
    m_accepting.join();
    for (std::thread& carrier : m_carriers) carrier.join();
    close(m_listener);
}

void BrokenWire::accept_all() {
    for (int client = accept(m_listener, nullptr, nullptr); client >= 0;
         client = accept(m_listener, nullptr, nullptr)) {
        if (m_is_cut)
            close(client);
        else
            m_carriers.emplace_back([this, client] { carry(client); });
    }
}

void BrokenWire::carry(int client) {
    const int server = new_socket();
    const sockaddr_un address = address_of(m_server);
    std::array<pollfd, 2> ends{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
    bool goes_on = connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    std::array<char, 65536> room{};
    while (goes_on && poll(ends.data(), ends.size(), -1) > 0) {
        for (const std::size_t from : {0U, 1U}) {
            if (ends[from].revents == 0) continue;
            const ssize_t got = read(ends[from].fd, room.data(), room.size());
            if (got <= 0) goes_on = false;
            const std::string_view bytes{room.data(), static_cast<std::size_t>(got > 0 ? got : 0)};
            const bool commits = from == 0 && bytes.find(commit) != std::string_view::npos;
            const Break place = commits ? m_break.exchange(Break::nowhere) : Break::nowhere;
            if (place == Break::before || !passed_on(bytes, ends[1 - from].fd)) goes_on = false;
            if (place == Break::behind) goes_on = false;
        }
    }
    close(client);
    close(server);
}

}  // namespace simprof::store_test
