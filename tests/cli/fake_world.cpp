#include "tests/cli/fake_world.hpp"

#include "cli/app.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace simprof::cli::test {

TemporaryDirectory::TemporaryDirectory() : m_path("/tmp/simprof-XXXXXX") {
    if (mkdtemp(m_path.data()) == nullptr) throw std::runtime_error{"no temporary directory"};
}

TemporaryDirectory::~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryDirectory::write(const std::string& name, const std::string& text) const {
    const std::filesystem::path path = std::filesystem::path{m_path} / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << text;
    return path.native();
}

std::string store_in(const TemporaryDirectory& directory, const std::string& name) {
    using store_test::StoreKind;
    return store_test::kind_under_test() == StoreKind::postgresql
               ? store_test::test_server().new_database(directory.path())
               : directory.path() + "/" + name;
}

World FakeWorld::world(const std::vector<std::string>& arguments, Outcome& outcome) {
    World world;
    world.arguments = arguments;
    world.environment = environment;
    world.out = [this, &outcome](std::string_view text) {
        if (before_output) before_output();
        outcome.out += text;
    };
    world.err = [&outcome](std::string_view text) { outcome.err += text; };
    world.read_standard_input = [this] { return standard_input; };
    world.ask = [this](std::string_view question) -> std::optional<std::string> {
        questions.emplace_back(question);
        if (while_asked) while_asked();
        if (answers.empty()) return {};
        std::string answer = answers.front();
        answers.erase(answers.begin());
        return answer;
    };
    world.clock_seconds = [this] { return clock; };
    world.interrupted = [] { return false; };
    world.system_time_zone = [this] { return zone; };
    world.uid = 1000;
    if (!accounts.empty())
        world.account_with = [this](long long uid) -> std::optional<Account> {
            const auto found = accounts.find(uid);
            if (found == accounts.end()) return {};
            return Account{found->second, {}};
        };
    world.system_configuration = system_configuration;
    world.out_is_terminal = out_is_terminal;
    world.err_is_terminal = err_is_terminal;
    world.terminal_width = terminal_width;
    world.browse = [this](const std::string& file) {
        browsed.push_back(file);
        return why_not_browsed;
    };
    return world;
}

Outcome FakeWorld::run(const std::vector<std::string>& arguments) {
    Outcome outcome;
    const World outside = world(arguments, outcome);
    outcome.exit = cli::run(outside);
    if (seen != nullptr && !before_output) seen(*this, arguments, outcome);
    return outcome;
}

}  // namespace simprof::cli::test
