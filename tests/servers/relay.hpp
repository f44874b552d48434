#pragma once

#include "tests/lib/store/store_fixture.hpp"

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace simprof::servers_test {

/// Stands between those who use a server and the server, on a socket of its own, passes on what they say, and
/// cuts them off where it is told to.
class Relay {
public:
    /// How often somebody is cut off: at that piece, or from then on whoever comes.
    enum class Cut { once, lasting };

    /// To a server whose socket is in that directory.
    explicit Relay(std::string server);
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;
    ~Relay();

    /// A location on the server, as it leads through here.
    [[nodiscard]] std::string through(std::string location) const;
    /// Counts what is passed on from now on, in both directions; the n-th piece is lost, and every session
    /// with it. 0: none is.
    void cut_at(int piece, Cut cut = Cut::once);
    /// The same at the n-th piece that has a commit, or the answer to one: the first time before the server
    /// hears of it, or behind that, so that its answer is lost.
    enum class Side { before, behind };
    void cut_commit(Side side, Cut cut = Cut::once, int number = 1);
    /// So many who come next are answered as by a server that is still starting.
    void turn_away(int sessions) { m_turned_away = sessions; }
    /// True where that came to be.
    [[nodiscard]] bool has_cut() const { return m_has_cut; }

private:
    struct Session {
        int client;
        int server;
    };
    void work();
    void take_session();
    /// False where a session has ended.
    bool pass_on(int from, int to);
    void end_all();
    [[nodiscard]] int to_server() const;
    /// Whether these bytes are where it is cut.
    [[nodiscard]] bool is_place(std::string_view bytes);

    enum class Place { piece, before_commit, behind_commit };

    store_test::TestDirectory m_directory;
    std::string m_server;
    int m_door;
    std::vector<Session> m_sessions;
    std::atomic<Place> m_place = Place::piece;
    std::atomic<int> m_turned_away = 0;
    std::atomic<int> m_passed = 0;
    std::atomic<int> m_cut_at = 0;
    std::atomic<bool> m_lasts = false;
    std::atomic<bool> m_has_cut = false;
    std::atomic<bool> m_is_over = false;
    std::thread m_thread;
};

}  // namespace simprof::servers_test
