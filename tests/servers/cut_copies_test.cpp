#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/test_server.hpp"
#include "tests/rounds.hpp"
#include "tests/servers/relay.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <optional>

using namespace simprof;
using namespace simprof::servers_test;
using namespace simprof::cli::test;
using store_test::test_server;

namespace {

using Words = std::vector<std::string>;

bool says(const Outcome& outcome, std::string_view part) {
    return outcome.err.find(part) != std::string::npos;
}

/// The sample with a change in a file and on a server, and a place of the other kind for a copy, which is
/// reached straight or through a relay.
class MovingStore {
public:
    explicit MovingStore(bool to_server) : m_to_server(to_server) {
        const std::string file = m_directory.path() + "/fleet.db";
        done({"init", "--timezone", "Europe/Paris", "--sample", "--store", file});
        done({"sim", "edit", "8933224000000010003", "--msisdn", "+33700999999", "--store", file});
        if (!to_server) done({"store", "copy", file, m_server});
        m_from = to_server ? file : m_server;
        m_content = content_at(m_from);
    }

    /// Another place, where nothing is yet.
    void begin() {
        m_place.emplace();
        m_to = m_to_server ? test_server().new_database(m_place->path()) : m_place->path() + "/copy.db";
    }
    [[nodiscard]] bool is_copied_to_server() const { return m_to_server; }
    Outcome copy(const char* seconds) {
        return m_to_server ? copied(m_from, relay.through(m_to), seconds)
                           : copied(relay.through(m_from), m_to, seconds);
    }
    Outcome copy_straight() { return copied(m_from, m_to, "20"); }

    [[nodiscard]] bool is_whole() { return content_at(m_to) == m_content; }
    /// True where nobody can open it, and who tries is told why.
    [[nodiscard]] bool is_no_store() {
        const Outcome opened = person.run({"sim", "list", "--store", m_to, "--wait", "20"});
        CAPTURE(opened.err);
        if (opened.exit == 0) return false;
        CHECK(opened.exit == 10);
        CHECK((says(opened, "is not finished") || says(opened, "There is no ")));
        return true;
    }

    Relay relay{test_server().directory()};

private:
    void done(Words words) {
        words.emplace_back("-q");
        REQUIRE(person.run(words).exit == 0);
    }
    Outcome copied(const std::string& from, const std::string& to, const char* seconds) {
        return person.run({"store", "copy", from, to, "--wait", seconds});
    }
    std::string content_at(const std::string& store) {
        std::string content;
        for (Words words :
             {Words{"sim", "list", "--options", "-o", "csv"}, {"request", "list", "-o", "csv"}}) {
            words.insert(words.end(), {"--store", store});
            content += person.run(words).out;
        }
        const Outcome checked = person.run({"store", "check", "--exit-code", "-o", "json", "--store", store});
        CHECK(checked.exit == 0);
        return content + nlohmann::json::parse(checked.out)["head"].get<std::string>();
    }

    bool m_to_server;
    FakeWorld person{};
    TemporaryDirectory m_directory;
    std::string m_server = test_server().new_database(m_directory.path());
    std::string m_from;
    std::string m_content;
    std::optional<TemporaryDirectory> m_place;
    std::string m_to;
};

/// What is said is so; true where the copy is a store.
bool check_said(MovingStore& store, const Outcome& outcome) {
    CAPTURE(outcome.exit);
    CAPTURE(outcome.err);
    CHECK((outcome.exit == 0 || outcome.exit == 10));
    const bool is_store = !store.is_no_store();
    if (is_store) CHECK(store.is_whole());
    if (outcome.exit == 0 || says(outcome, " is made, but")) CHECK(is_store);
    if (says(outcome, "is not finished") || says(outcome, "nothing was changed")) CHECK_FALSE(is_store);
    if (outcome.exit != 0) CHECK(says(outcome, "hint: "));
    return is_store;
}

/// The same command again, cut off at another piece, and once more: then it is a whole store.
void finish(MovingStore& store, int piece) {
    store.relay.cut_at(piece);
    const Outcome again = store.copy("10");
    store.relay.cut_at(0);
    if (check_said(store, again)) return;
    const Outcome finished = store.copy_straight();
    CAPTURE(finished.err);
    CHECK(finished.exit == 0);
    CHECK(store.is_whole());
}

struct CutCopy {
    Outcome outcome;
    bool is_cut = false;
};

/// A copy that is cut off, and finished by one that is cut off at that piece, and one that is not.
CutCopy cut_off(MovingStore& store, const std::function<void(Relay&)>& cut, const char* seconds, int piece) {
    store.begin();
    cut(store.relay);
    CutCopy copy{store.copy(seconds)};
    copy.is_cut = store.relay.has_cut();
    store.relay.cut_at(0);
    if (!check_said(store, copy.outcome)) finish(store, piece);
    return copy;
}

/// To a server they say more to each other.
int stride(const MovingStore& store, Relay::Cut cut) {
    if (!store.is_copied_to_server()) return 1;
    return cut == Relay::Cut::lasting ? 9 : 4;
}

/// Cuts the connection at pieces of the conversation until the copy comes through; how many there are.
int cut_everywhere(MovingStore& store, Relay::Cut cut, unsigned seed, test::Rounds& rounds) {
    const int step = stride(store, cut);
    const char* seconds = cut == Relay::Cut::lasting ? "0" : "10";
    for (int piece = 1 + static_cast<int>(seed) % step; piece < 1000; piece += step) {
        CAPTURE(piece);
        const auto at_piece = [&](Relay& relay) { relay.cut_at(piece, cut); };
        if (!cut_off(store, at_piece, seconds, 1 + piece * 7 % 50).is_cut) return piece;
        rounds.count();
    }
    return 0;
}

/// Cuts it at each commit and at each answer to one, on either side; how often it was told that the copy is
/// made all the same.
int cut_commits(MovingStore& store) {
    int told = 0;
    for (int number = 1; number < 100; ++number) {
        for (const Relay::Side side : {Relay::Side::before, Relay::Side::behind}) {
            CAPTURE(number);
            const auto at_commit = [&](Relay& relay) { relay.cut_commit(side, Relay::Cut::once, number); };
            const CutCopy copy = cut_off(store, at_commit, "10", 5 * number);
            if (!copy.is_cut) return told;
            if (says(copy.outcome, " is made, but the connection was lost")) ++told;
        }
    }
    return told;
}

void check_cuts(bool to_server) {
    MovingStore store{to_server};
    test::Rounds rounds{"connections of copies cut", "points"};
    while (rounds.next()) {
        const int pieces = cut_everywhere(store, Relay::Cut::once, rounds.seed(), rounds);
        CHECK(pieces > 30);
        CHECK((cut_commits(store) > 0) == to_server);
        CHECK(cut_everywhere(store, Relay::Cut::lasting, rounds.seed(), rounds) > 30);
    }
}

}  // namespace

TEST_CASE("Wherever the connection is cut, a copy to a server is no store or whole, and it can go on") {
    check_cuts(true);
}

TEST_CASE("Wherever the connection is cut, a copy from a server is no store or whole, and it can go on") {
    check_cuts(false);
}
