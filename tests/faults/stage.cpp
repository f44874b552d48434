#include "tests/faults/stage.hpp"

#include "lib/model/iccid.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace simprof::fault_test {

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write_file(const fs::path& path, const std::string& text) {
    std::ofstream{path, std::ios::binary | std::ios::trunc} << text;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

Files files_in(const fs::path& directory) {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator{directory})
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(directory)] = read_file(entry.path());
    return files;
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

/// A file that is not under its own name yet.
bool is_unfinished(const std::string& name) { return name.find(".new-") != std::string::npos; }

}  // namespace

Stage::Stage(const Scenario& scenario, const std::string& directory)
    : m_program(directory), m_copies(scenario.copies) {
    fs::create_directory(directory + "/out");
    write_inputs();
    make_store(scenario.start);
    for (const Words& command : scenario.before) give(command);
    if (!scenario.spoil.empty()) do_in_shell(scenario.spoil);
    m_files = files_in(directory);
    m_content = content();
}

void Stage::write_inputs() const {
    const std::string rows = rows_of("iccid,status,profile", ",active,tracker-eu");
    write_file(m_program.directory + "/new.csv", rows);
    write_file(m_program.directory + "/mixed.csv", rows + "8933224000000099014,active,no-such\n");
    write_file(m_program.directory + "/batch.csv", rows_of("iccid,profile", ",lab"));
    write_file(m_program.directory + "/rejected.csv",
               fmt::format("iccid,profile\n{},lab\n{},no-such\n", one, other));
}

void Stage::make_store(Scenario::Start start) const {
    if (start == Scenario::Start::nothing) return;
    if (start == Scenario::Start::schema_1)
        return do_in_shell(
            fmt::format("cp '{}/tests/data/stores/schema1/legacy.db' s.db", SIMPROF_SOURCE_DIR));
    m_program.done({"init", "--timezone", "Europe/Paris", "--sample", "-q"});
    std::string catalogue = m_program.done({"catalogue", "export"});
    catalogue += "\n[plans.NEW]\npacks = [\"iot-connect\"]\npricing = \"capped\"\n";
    write_file(m_program.directory + "/catalogue.toml", catalogue);
}

void Stage::give(const Words& command) const {
    TestedProgram program = m_program;
    auto word = command.begin();
    for (; word->find('=') != std::string::npos; ++word)
        program.environment[word->substr(0, word->find('='))] = word->substr(word->find('=') + 1);
    program.done({word, command.end()});
}

void Stage::do_in_shell(const std::string& line) const {
    REQUIRE(std::system(fmt::format("cd '{}' && {}", m_program.directory, line).c_str()) == 0);
}

void Stage::reset() const {
    for (const auto& entry : fs::directory_iterator{m_program.directory}) fs::remove_all(entry.path());
    fs::create_directory(m_program.directory + "/out");
    for (const auto& [name, bytes] : m_files) write_file(fs::path{m_program.directory} / name, bytes);
}

Files Stage::outputs() const {
    Files files = files_in(m_program.directory + "/out");
    std::erase_if(files, [](const auto& file) { return is_unfinished(file.first); });
    if (m_copies) look_into_copy(files);
    return files;
}

void Stage::look_into_copy(Files& files) const {
    const std::string path = m_program.directory + "/out/c.db";
    const StoreContent content = program_test::content_of(path);
    files.erase("c.db-journal");
    if (files.erase("c.db") == 0) return;
    constexpr std::size_t place_of_id = 68;  // SQLite's application_id
    if (read_file(path).substr(place_of_id, 4) != "SIMC") files["c.db"] = content.integrity + content.rows;
}

std::string Stage::left_overs() const {
    std::string names;
    for (const auto& [name, bytes] : files_in(m_program.directory))
        if ((is_unfinished(name) || name.ends_with("-journal")) && !m_files.contains(name))
            names += name + " ";
    return names;
}

bool Stage::holds_old_store() const {
    const std::string& old = m_files.at("s.db");
    return std::ranges::any_of(files_in(m_program.directory), [&](const auto& file) {
        const bool may_be_copy = file.first.starts_with("s.db.") && !is_unfinished(file.first) &&
                                 !file.first.ends_with("-journal");
        return file.second == old ||
               (may_be_copy && program_test::content_of(m_program.directory + "/" + file.first) == m_content);
    });
}

}  // namespace simprof::fault_test
