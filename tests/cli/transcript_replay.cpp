#include "cli/app.hpp"
#include "lib/model/day.hpp"
#include "lib/text/words/server_location.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"
#include "tests/lib/store/test_server.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>

namespace simprof::cli::test {

namespace {

constexpr const char* stable_path = "/tmp/simprof-XXXXXX";

/// Being in another directory, for as long as this lives.
class WorkingDirectory {
public:
    explicit WorkingDirectory(const std::string& path) : m_before(std::filesystem::current_path()) {
        std::filesystem::current_path(path);
    }
    WorkingDirectory(const WorkingDirectory&) = delete;
    WorkingDirectory& operator=(const WorkingDirectory&) = delete;
    ~WorkingDirectory() {
        std::error_code ignored;
        std::filesystem::current_path(m_before, ignored);
    }

private:
    std::filesystem::path m_before;
};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// Takes what chance put behind a name of a directory out.
void make_stable(std::string& text, const std::string& name) {
    constexpr std::string_view drawn = "XXXXXX";
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
        text.replace(at + name.size(), drawn.size(), drawn);
}

Instant instant_of(const std::string& text) {
    if (const auto instant = parse_instant(text)) return *instant;
    throw std::runtime_error{"no instant: " + text};
}

/// True for a line of output that would be read as something else.
bool is_ambiguous(const std::string& line) {
    constexpr std::array<std::string_view, 7> marks{"$ ", "! ", "? ", "> ", "# ", "[exit ", "\\"};
    return line == "?" || line == ">" ||
           std::ranges::any_of(marks, [&line](std::string_view mark) { return line.starts_with(mark); });
}

/// The record of what is seen, line by line, in the order in which it is written.
class Record {
public:
    Record(std::string directory, std::string store)
        : m_directory(std::move(directory)), m_store(std::move(store)) {}

    void line(const std::string& text) { m_text += text + "\n"; }

    /// Adds output, each of its lines behind `mark`.
    void output(std::string_view text, const std::string& mark) {
        std::string rest = m_rest[mark] + std::string{text};
        for (std::size_t end = rest.find('\n'); end != std::string::npos; end = rest.find('\n')) {
            add(rest.substr(0, end), mark);
            rest.erase(0, end + 1);
        }
        m_rest[mark] = rest;
    }

    /// Ends lines that were left without an end.
    void finish() {
        for (auto& [mark, rest] : m_rest) {
            if (!rest.empty()) add(rest, mark);
            rest.clear();
        }
    }

    [[nodiscard]] std::string text() const { return m_text; }

private:
    void add(std::string text, const std::string& mark) {
        if (text.ends_with('\r')) text.pop_back();
        if (is_server_location(m_store)) make_store_stable(text);
        replace_all(text, m_directory, stable_path);
        make_stable(text, "/simprof-demo-");
        if (mark.empty() && is_ambiguous(text)) text.insert(0, "\\");
        line(text.empty() && !mark.empty() ? mark.substr(0, 1) : mark + text);
    }

    /// Which of a test server's databases it is given, and where that server is, are chance.
    void make_store_stable(std::string& text) const {
        replace_all(text, m_store, "postgresql:///sims");
        replace_all(text, database_in(m_store), "sims");
    }

    std::string m_directory;
    std::string m_store;
    std::string m_text;
    std::map<std::string, std::string> m_rest;
};

/// One transcript while it is played.
class Replay {
public:
    Replay(const Transcript& transcript, const std::filesystem::path& data, const Replaying& replaying)
        : m_transcript(transcript),
          m_replaying(replaying),
          m_store(transcript.setting("store") == "server"
                      ? store_test::test_server().new_database(m_directory.path())
                      : m_directory.path() + "/simprof.db"),
          m_record(m_directory.path(), m_store) {
        std::filesystem::create_directory_symlink(data, m_directory.path() + "/data");
    }

    [[nodiscard]] std::string run() {
        const WorkingDirectory inside{m_directory.path()};
        for (const std::string& line : m_transcript.head) m_record.line(line);
        for (const TranscriptStep& step : m_transcript.steps) play(step);
        std::string text = m_record.text();
        while (text.ends_with("\n\n")) text.pop_back();
        return text;
    }

private:
    void play(const TranscriptStep& step) {
        if (&step != &m_transcript.steps.front()) m_record.line("");
        if (!step.now.empty()) m_record.line("# now " + step.now);
        if (!step.now.empty()) m_clock = instant_of(step.now).time_since_epoch().count();
        m_record.line("$ " + step.command);
        for (const std::string& line : step.content) m_record.line(line.empty() ? ">" : "> " + line);
        const TypedCommand command = typed_command(step.command);
        const bool is_ours = !command.words.empty() && command.words.front() == "simprof";
        is_ours ? run_simprof(step, command) : run_cat(step, command);
    }

    /// Where commands print otherwise than was typed, a file may not have come to be.
    [[nodiscard]] std::string text_of(const std::string& file) const {
        return !m_replaying.seen || std::filesystem::exists(file) ? text_of_file(file) : std::string{};
    }

    void run_cat(const TranscriptStep& step, const TypedCommand& command) {
        if (command.words.empty() || command.words.front() != "cat") {
            m_record.line("! a transcript knows simprof and cat only");
        } else if (command.output_file.empty()) {
            m_record.output(text_of(command.words.at(1)), "");
            m_record.finish();
        } else {
            std::string text = command.words.size() > 1 ? text_of(command.words[1]) : "";
            for (const std::string& line : step.content) text += line + "\n";
            (void)m_directory.write(command.output_file, text);
        }
    }

    void run_simprof(const TranscriptStep& step, const TypedCommand& command) {
        PlayedCommand played{command.words};
        std::string& written = played.out;
        FakeWorld outside = outside_of(step, command);
        Outcome unused;
        World world = outside.world({command.words.begin() + 1, command.words.end()}, unused);
        world.out = [&](std::string_view text) {
            if (command.output_file.empty()) m_record.output(text, "");
            written += text;
        };
        world.err = [&](std::string_view text) {
            m_record.output(text, "! ");
            played.err += text;
        };
        world.languages = m_replaying.languages;
        world.ask = nullptr;  // where nobody answers, nobody sits there
        if (!step.answers.empty())
            world.ask = [this, &outside](std::string_view question) { return answer(outside, question); };
        const int exit = played.exit = cli::run(world);
        m_record.finish();
        if (!command.output_file.empty()) (void)m_directory.write(command.output_file, written);
        if (exit != 0) m_record.line("[exit " + std::to_string(exit) + "]");
        if (m_replaying.seen) m_replaying.seen(played);
    }

    std::optional<std::string> answer(FakeWorld& outside, std::string_view question) {
        m_record.output(question, "! ");
        m_record.finish();
        if (outside.answers.empty()) return {};
        std::string given = outside.answers.front();
        outside.answers.erase(outside.answers.begin());
        m_record.line(given.empty() ? "?" : "? " + given);
        return given;
    }

    [[nodiscard]] FakeWorld outside_of(const TranscriptStep& step, const TypedCommand& command) const {
        FakeWorld outside;
        const std::string width = m_transcript.setting("width");
        outside.environment = {{"HOME", m_directory.path()},
                               {"SIMPROF_STORE", m_store},
                               {"SIMPROF_ACTOR", "alex"},
                               {"NO_COLOR", "1"}};
        for (const auto& [name, value] : m_replaying.environment) outside.environment[name] = value;
        for (const auto& [name, value] : command.variables) outside.environment[name] = value;
        outside.clock = m_clock;
        outside.system_configuration = m_directory.path() + "/etc/config.toml";
        if (!command.input_file.empty()) outside.standard_input = text_of(command.input_file);
        outside.answers = step.answers;
        outside.err_is_terminal = !step.answers.empty();
        outside.out_is_terminal = !width.empty() && command.output_file.empty();
        outside.terminal_width = width.empty() ? 0 : std::stoi(width);
        return outside;
    }

    const Transcript& m_transcript;
    const Replaying& m_replaying;
    TemporaryDirectory m_directory;
    std::string m_store;
    Record m_record;
    long long m_clock = FakeWorld{}.clock;
};

}  // namespace

std::string replay(const Transcript& transcript, const std::filesystem::path& data,
                   const Replaying& replaying) {
    return Replay{transcript, data, replaying}.run();
}

}  // namespace simprof::cli::test
