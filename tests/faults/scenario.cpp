#include "tests/faults/scenario.hpp"

#include "lib/model/iccid.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace simprof::fault_test {

namespace {

namespace fs = std::filesystem;

constexpr auto one = "8933224000000010003";
constexpr auto other = "8933224000000010078";
constexpr int new_sims = 300;

const std::set<std::string> inputs{"new.csv", "batch.csv", "rejected.csv", "catalogue.toml"};

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write_file(const fs::path& path, const std::string& text) {
    std::ofstream{path, std::ios::binary | std::ios::trunc} << text;
}

/// Rows of so many SIMs, each with what stands behind its number.
std::string rows_of(const std::string& header, const std::string& rest) {
    std::string text = header + "\n";
    for (int i = 0; i < new_sims; ++i) {
        const Iccid card = *Iccid::from_digits(fmt::format("893322400006{:06}", i))->with_check_digit();
        text += card.digits() + rest + "\n";
    }
    return text;
}

Words words(const std::string& line) {
    Words result{""};
    for (const char c : line) {
        if (c == ' ')
            result.emplace_back();
        else
            result.back() += c;
    }
    return result;
}

/// A file that is not under its own name yet.
bool is_unfinished(const std::string& name) { return name.find(".new-") != std::string::npos; }

const Words import_all = words("sim import new.csv --yes");

}  // namespace

std::span<const Scenario> scenarios() {
    const std::string sim{one};
    const Words deviate{"sim", "deviate", one, "--set", "voice=on", "--reason", "tried"};
    const Words migrate{"sim", "migrate", one, "--to", "lab", "--yes"};
    const Words batch = words("sim migrate --from batch.csv --yes");
    static const std::vector<Scenario> all{
        {"one SIM migrated", {}, migrate},
        {"one SIM deviated", {}, deviate},
        {"a SIM realigned", {deviate}, {"sim", "realign", one}},
        {"a profile edited", {}, words("profile edit tracker-eu --set voice=on --yes")},
        {"a profile created", {}, words("profile create px --pack iot-connect --plan EU-100MB"), {0, 5, 6}},
        {"a label changed", {}, {"sim", "edit", other, "--label", "x y", "--group", "g"}},
        {"a SIM suspended", {}, {"sim", "suspend", one}},
        {"a request reverted", {migrate}, words("request revert 3"), {0, 5, 6}},
        {"a catalogue applied", {}, words("catalogue apply catalogue.toml --yes")},
        {"SIMs imported", {}, import_all},
        {"a batch migrated", {import_all}, batch},
        {"a batch with rejects",
         {},
         words("sim migrate --from rejected.csv --keep-going --rejects out/r.csv --yes"),
         {3}},
        {"a report written", {}, words("report out/report.html")},
        {"a request exported",
         {import_all, batch},
         words("request export 4 --format list-upload --directory out")},
        {"a store made", {}, words("init --timezone Europe/Paris --sample"), {6}, false},
        {"SIMs listed", {}, words("sim list -o csv --options")}};
    return all;
}

Stage::Stage(const Scenario& scenario, const std::string& directory) : m_program(directory) {
    write_inputs();
    if (!scenario.has_store) return;
    m_program.done(words("init --timezone Europe/Paris --sample -q"));
    for (const Words& command : scenario.before) m_program.done(command);
    std::string catalogue = m_program.done(words("catalogue export"));
    catalogue += "\n[plans.NEW]\npacks = [\"iot-connect\"]\npricing = \"capped\"\n";
    write_file(directory + "/catalogue.toml", catalogue);
    m_store = read_file(m_program.store());
}

void Stage::write_inputs() const {
    write_file(m_program.directory + "/new.csv", rows_of("iccid,status,profile", ",active,tracker-eu"));
    write_file(m_program.directory + "/batch.csv", rows_of("iccid,profile", ",lab"));
    write_file(m_program.directory + "/rejected.csv",
               fmt::format("iccid,profile\n{},lab\n{},no-such\n", one, other));
}

void Stage::reset() const {
    for (const auto& entry : fs::directory_iterator{m_program.directory})
        if (!inputs.contains(entry.path().filename().string())) fs::remove_all(entry.path());
    fs::create_directory(m_program.directory + "/out");
    if (m_store.empty()) return;
    write_file(m_program.store(), m_store);
    fs::permissions(m_program.store(), fs::perms::owner_read | fs::perms::owner_write);
}

Files Stage::outputs() const {
    Files files;
    for (const auto& entry : fs::directory_iterator{m_program.directory + "/out"}) {
        const std::string name = entry.path().filename().string();
        if (!is_unfinished(name)) files[name] = read_file(entry.path());
    }
    return files;
}

std::string Stage::left_overs() const {
    std::string names;
    for (const auto& entry : fs::recursive_directory_iterator{m_program.directory}) {
        const std::string name = entry.path().filename().string();
        if (is_unfinished(name) || name.ends_with("-journal")) names += name + " ";
    }
    return names;
}

}  // namespace simprof::fault_test
