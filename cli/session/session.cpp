#include "cli/session/session.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/message.hpp"
#include "cli/session/input_text.hpp"
#include "cli/settings/people_forms.hpp"
#include "cli/words/command_line.hpp"
#include "cli/world/files.hpp"
#include "cli/world/pager.hpp"
#include "cli/world/version.hpp"
#include "lib/model/digits.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/server_location.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

constexpr int usual_width = 80;
constexpr int widest = 10'000;
constexpr std::size_t piece = 1U << 18U;  // of what is printed

/// A command as typed, from its noun on.
std::string_view without_program(std::string_view command) {
    return command.substr(std::min(command.find(' '), command.size() - 1) + 1);
}

/// COLUMNS, where it is a sensible number; else 0.
int columns_of_environment(const World& world) {
    return static_cast<int>(whole_number(variable(world, "COLUMNS").value_or(""), widest).value_or(0));
}

/// True where a stream takes colours, by the settings or by what it leads to.
bool takes_colors(const Settings& settings, const World& world, bool is_terminal) {
    if (settings.color != Color::automatic) return settings.color == Color::always;
    const auto terminal = variable(world, "TERM");
    return is_terminal && terminal != "dumb";
}

}  // namespace

bool colored(const Settings& settings, const World& world) {
    return takes_colors(settings, world, world.err_is_terminal);
}

int message_width(const World& world) { return world.err_is_terminal ? world.terminal_width : 0; }

Session::Session(const World& world, Settings settings, std::string command)
    : m_world(world),
      m_settings(std::move(settings)),
      m_command(std::move(command)),
      m_progress(m_world.err_is_terminal && !m_settings.quiet ? m_world.err : nullptr) {}

Session::~Session() = default;

// Nothing is written before the command is done with the store: a pager that waits on a full pipe would
// otherwise keep a view of the store open, and every writer waiting.
void Session::print(std::string_view text) {
    m_printed += text;
    if (m_streams && m_printed.size() >= piece) flush();
}

void Session::expect_lines(std::size_t lines) {
    if (m_settings.no_pager || m_settings.no_input || !m_world.out_is_terminal || !m_world.page) return;
    if (m_world.terminal_height <= 0 || lines < static_cast<std::size_t>(m_world.terminal_height)) return;
    auto named = variable(m_world, "SIMPROF_PAGER");
    if (!named) named = variable(m_world, "PAGER");
    const std::string pager = named.value_or(usual_pager);
    if (pager == "cat" || m_world.page(pager) || !named) return;
    warn(said("The pager “{pager}” cannot be run.", "pager"_is = pager));
}

void Session::close_list(std::string_view line) {
    if (m_world.out_is_terminal && !m_settings.quiet) print(wrapped(line, width()) + "\n");
}

void Session::flush() {
    if (m_printed.empty()) return;
    // Taken first, so that what could not be written once is not tried again.
    std::string text = std::exchange(m_printed, {});
    m_world.out(text);
    text.clear();
    m_printed = std::move(text);  // its room
}

void Session::flush_beside_error() {
    m_printed = std::exchange(m_beside_error, {});
    flush();
}

void Session::flush_warnings() {
    const Warnings warnings = std::exchange(m_warnings, {});
    if (!warnings.empty()) m_world.err(rendered_warnings(warnings, m_settings.format));
}

bool Session::speaks_to_programs() const { return m_settings.format != Format::table; }

void Session::tell(std::string_view kind, const Warning& said) {
    if (m_settings.quiet) return;
    const std::string text =
        rendered_message(kind, said, colored(m_settings, m_world), message_width(m_world));
    if (speaks_to_programs()) {
        m_warnings.push_back(said);
        m_unseen += text;
        return;
    }
    m_progress.clear();
    m_world.err(text);
    if (!m_world.err_is_terminal) m_unseen += text;
}

bool Session::can_ask() const {
    const bool is_attended = m_world.err_is_terminal || m_world.out_is_terminal;
    return !m_settings.no_input && is_attended && m_world.ask != nullptr;
}

std::optional<std::string> Session::ask(std::string_view question) {
    if (!can_ask()) return {};
    m_progress.clear();
    return m_world.ask(std::exchange(m_unseen, {}).append(question));
}

void Session::committed(RequestNumber request) {
    const auto number = static_cast<std::int64_t>(request);
    is_done(
        {said("Request {request} is done, but the answer could not be printed, because it was interrupted.",
              "request"_is = number),
         [number](const Sentence& why) {
             return said("Request {request} is done, but the answer could not be printed: {why}",
                         "request"_is = number, "why"_is = why);
         },
         said("`{program} request show {request}` tells what it changed.", "program"_is = program(),
              "request"_is = number)});
}

Instant Session::now() {
    tell_of_rehearsal();
    return m_settings.now.value_or(Instant{std::chrono::seconds{m_world.clock_seconds()}});
}

int Session::width() const {
    if (!m_world.out_is_terminal) return 0;
    if (const int columns = columns_of_environment(m_world)) return columns;
    return m_world.terminal_width > 0 ? m_world.terminal_width : usual_width;
}

bool Session::color() const { return takes_colors(m_settings, m_world, m_world.out_is_terminal); }

std::string Session::shown_store() const { return without_password(m_settings.store.native()); }

Store& Session::store() {
    tell_of_rehearsal();
    if (m_store == nullptr) m_store = open_store(store_access());
    return *m_store;
}

StoreAccess Session::store_access() {
    if (m_settings.store.empty()) {
        throw Error{ErrorKind::store, said("There is no place for the store: the home directory is unknown."),
                    said("Name the file: --store FILE, or the variable SIMPROF_STORE.")};
    }
    return store_access(m_settings.store);
}

StoreAccess Session::store_access(const std::string& location, const std::string& beside) {
    StoreAccess access{location, m_settings.wait, m_world.interrupted,
                       [this](const Sentence& holder) { tell_of_waiting(holder); },
                       [this](std::int64_t done, std::int64_t all) {
                           const auto fraction = static_cast<double>(done) / static_cast<double>(all);
                           m_progress.tell(say("Writing"), fraction, done);
                       }};
    if (is_server_location(location) || is_server_location(beside))
        access.user = fmt::format("{} {}", actor_of(m_settings, m_world).value, without_program(m_command));
    return access;
}

/// For people only: a script has --wait.
void Session::tell_of_waiting(const Sentence& holder) {
    if (m_world.err_is_terminal && !speaks_to_programs())
        note(said("The store is in use by {holder}; waiting for it.", "holder"_is = holder));
}

/// SCH-4, once, for people only: a program sees it in the request.
void Session::tell_of_rehearsal() {
    if (!m_settings.now || m_settings.format != Format::table || m_rehearsal_is_told) return;
    m_rehearsal_is_told = true;
    note(said("SIMPROF_NOW stands for the clock: it is {instant}.",
              "instant"_is = to_string(*m_settings.now)));
}

const FormLibrary& Session::forms() {
    if (!m_forms) m_forms = std::make_unique<FormLibrary>(people_forms(m_world));
    return *m_forms;
}

std::unique_ptr<TextSource> Session::open_text(const std::string& path, Encoding encoding) {
    if (path == "-") return decoded(text_source(m_world.read_standard_input()), encoding, input_name(path));
    auto text =
        open_text_file(path, [this, what = say("Reading {file}", "file"_is = path)](const ReadSoFar& so_far) {
            const auto all = static_cast<double>(std::max<std::size_t>(so_far.of_bytes, 1));
            m_progress.tell(what, static_cast<double>(so_far.bytes) / all,
                            static_cast<std::int64_t>(so_far.lines));
        });
    return decoded(std::move(text), encoding, input_name(path));
}

std::string Session::read_file(const std::string& path) const {
    return readable_text(path == "-" ? m_world.read_standard_input() : read_whole_file(path),
                         input_name(path));
}

std::string Session::program() const {
    return m_settings.typed_store ? command_as_typed({"--store", *m_settings.typed_store}) : "simprof";
}

/// SIMPROF_ACTOR says any name; the user's number is the system's.
std::string Session::who(const Request& request) const {
    if (!request.uid || !m_world.account_with) return request.actor;
    const auto account = m_world.account_with(*request.uid);
    const std::string number = std::to_string(*request.uid);
    if (request.actor == "uid:" + number || (account && account->name == request.actor)) return request.actor;
    return fmt::format("{} (uid {}{}{})", request.actor, number, account ? ", " : "",
                       account ? account->name : "");
}

RequestContext Session::request_context(Origin origin) {
    RequestContext context{};
    context.clock = now();
    context.rehearsal = m_settings.now.has_value();
    context.actor = actor_of(m_settings, m_world).value;
    context.uid = m_world.uid;
    context.origin = origin;
    context.command = m_command;
    context.version = version();
    return context;
}

}  // namespace simprof::cli
