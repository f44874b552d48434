#include "tests/servers/host.hpp"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>
#include <utility>

namespace simprof::servers_test {

namespace {

using program_test::Ended;
using program_test::Running;

constexpr int no_store = 10;

const std::vector<std::string> sims{"8933224000000010003", "8933224000000010078", "8933224000000010144",
                                    "8933224000000010219", "8933224000000010284", "8933224000000010359",
                                    "8933224000000010425", "8933224000000010490"};
const std::vector<std::string> profiles{"tracker-eu", "tracker-eu-500", "tracker-eu-sms", "lab"};
const std::vector<std::string> settings{"data=on", "data=off", "voice=on", "voice=off", "sms-mo=off"};

}  // namespace

Host::Host(program_test::TestedProgram program, std::string name, int number, unsigned seed)
    : m_program(std::move(program)), m_name(std::move(name)), m_number(number), m_random(seed) {
    m_program.environment["SIMPROF_ACTOR"] = m_name;
    // What is done is told by the machine's clock.
    m_program.environment.erase("SIMPROF_NOW");
}

std::size_t Host::below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(m_random);
}

const std::string& Host::any_of(const std::vector<std::string>& things) {
    return things[below(things.size())];
}

void Host::work(const std::atomic<bool>& stop) {
    while (!stop) {
        Told told{.reference = fmt::format("{}-{}-{:06}", m_name, m_number, ++m_given), .kind = {}};
        Words words = draw(told);
        words.insert(words.end(), {"--reference", told.reference, "--yes", "--wait", "40", "-o", "json"});
        run(words, std::move(told));
    }
}

Host::Words Host::draw(Told& told) {
    static const std::vector<std::string> verbs{"migrate", "migrate", "deviate", "deviate", "realign"};
    switch (below(8)) {
        case 0:
            return import(told);
        case 1:
            told.kind = "request.revert";
            return {"undo"};
        case 2:
            told.kind = "profile.edit";
            return {"profile", "edit", any_of(profiles), "--set", any_of(settings)};
        default:
            const std::string& verb = any_of(verbs);
            told.kind = "sim." + verb;
            return of_sims(verb);
    }
}

Host::Words Host::of_sims(const std::string& verb) {
    Words words{"sim", verb, any_of(sims), "--keep-going"};
    if (below(3) == 0) words.push_back(any_of(sims));
    if (verb == "migrate") words.insert(words.end(), {"--to", any_of(profiles)});
    if (verb == "deviate") words.insert(words.end(), {"--set", any_of(settings), "--reason", "drawn"});
    return words;
}

/// SIMs that nobody has named before.
Host::Words Host::import(Told& told) {
    told.kind = "sim.import";
    const std::string file = fmt::format("{}/new-{}.csv", m_program.directory, m_number);
    std::ofstream text{file};
    text << "iccid,status,profile\n";
    for (std::size_t n = 0, all = 1 + below(20); n < all; ++n) {
        told.imported.push_back(fmt::format("89332241{}{:06}{:04}", m_number, m_given, n + 1));
        text << told.imported.back() << ",active," << any_of(profiles) << '\n';
    }
    return {"sim", "import", file};
}

/// One in four is killed or interrupted, at any moment of what it takes.
void Host::run(const Words& words, Told told) {
    Running running = m_program.start(words);
    if (below(4) == 0) {
        std::this_thread::sleep_for(std::chrono::microseconds{below(80'000)});
        running.signal(below(3) == 0 ? SIGINT : SIGKILL);
    }
    const Ended ended = running.end();
    told.said = program_test::said_by(ended.exit, ended.out, ended.err);
    told.exit = ended.exit;
    told.request = program_test::request_in(ended.out);
    if (ended.exit == 128 + SIGKILL || ended.exit == 128 + SIGINT)
        ++m_kills;
    else if (ended.exit != 0)
        told.words = ended.err;
    m_told.push_back(std::move(told));
    // Nobody gives command after command to a server that is not there.
    if (ended.exit == no_store) std::this_thread::sleep_for(std::chrono::milliseconds{300});
}

}  // namespace simprof::servers_test
