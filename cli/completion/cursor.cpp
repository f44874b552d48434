#include "cli/completion/cursor.hpp"

#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

using Words = std::vector<std::string>;

bool begins_option(std::string_view word) { return word.starts_with('-') && word != "-"; }

/// The option of a word such as `--to=lab` or `-ojson`, and where its value begins.
struct JoinedOption {
    const DeclaredWord* word = nullptr;
    std::size_t value_at = 0;
};

JoinedOption joined_option(const Declaration& declared, const std::string& typed) {
    const bool is_long = typed.starts_with("--");
    const std::size_t equals = is_long ? typed.find('=') : std::min<std::size_t>(2, typed.size());
    if (equals == std::string::npos || (!is_long && typed.size() < 3)) return {};
    const DeclaredWord* word = declared.option(typed.substr(0, equals));
    if (word == nullptr || word->is_flag()) return {};
    return {word, equals + (is_long || typed[equals] == '=' ? 1 : 0)};
}

/// Reads the words behind a command into the places where it would find them, without judging them.
class CursorReader {
public:
    CursorReader(Cursor& cursor, Action* action) : m_cursor(cursor) {
        if (action != nullptr) action->declare(m_declared);
        declare_global_options(m_declared, m_globals);
    }

    void read(const Words& words) {
        for (const std::string& word : words) take(word);
        m_cursor.globals = m_globals.options;
        m_cursor.options = m_declared.words().options;
    }

    /// What is wanted in place of the last word.
    void want(const std::string& last) {
        m_cursor.begun = last;
        const bool is_option = !m_arguments_only && last.starts_with('-');
        if (m_pending != nullptr)
            want_value(*m_pending, 0);
        else if (const auto joined = is_option ? joined_option(m_declared, last) : JoinedOption{};
                 joined.word != nullptr)
            want_value(*joined.word, joined.value_at);
        else if (is_option)
            m_cursor.wanted = Cursor::Wanted::option;
        else if (m_cursor.command == nullptr)
            m_cursor.wanted = Cursor::Wanted::command;
        else
            want_argument();
    }

private:
    void take(const std::string& word) {
        if (m_pending != nullptr) {
            give(*m_pending, word);
            m_pending = nullptr;
        } else if (m_arguments_only || !begins_option(word)) {
            if (const DeclaredWord* argument = next_argument()) m_cursor.given.push_back({*argument, word});
        } else {
            take_option(word);
        }
    }

    void take_option(const std::string& word) {
        m_arguments_only = word == "--";
        if (const auto joined = joined_option(m_declared, word); joined.word != nullptr) {
            m_cursor.flags.push_back(word.substr(0, joined.value_at));
            give(*joined.word, word.substr(joined.value_at));
            return;
        }
        m_cursor.flags.push_back(word);
        if (m_declared.takes_next(word))
            m_pending = m_declared.option(word.starts_with("--") ? word : std::string{'-', word.back()});
    }

    void give(const DeclaredWord& word, const std::string& value) {
        m_cursor.given.push_back({word, value});
        for (const auto& [entry, take] : m_declared.entries())
            if (&entry == &word) take({value});
    }

    /// The argument that the next word is; null where the command takes no more.
    [[nodiscard]] const DeclaredWord* next_argument() const {
        const auto count = std::ranges::count_if(
            m_cursor.given, [](const GivenWord& given) { return !given.word.is_option(); });
        auto left = count;
        for (const auto& [word, take] : m_declared.entries()) {
            if (word.is_option()) continue;
            if (left-- == 0 || word.kind == DeclaredWord::Kind::arguments) return &word;
        }
        return nullptr;
    }

    void want_value(const DeclaredWord& word, std::size_t at) {
        m_cursor.wanted = Cursor::Wanted::value;
        m_cursor.word = word;
        m_cursor.before = m_cursor.begun.substr(0, at);
        m_cursor.begun.erase(0, at);
    }

    void want_argument() {
        if (const DeclaredWord* argument = next_argument())
            want_value(*argument, 0);
        else if (m_cursor.begun.empty() && !m_arguments_only)
            m_cursor.wanted = Cursor::Wanted::option;
    }

    Cursor& m_cursor;
    GlobalWords m_globals;
    Declaration m_declared;
    const DeclaredWord* m_pending = nullptr;
    bool m_arguments_only = false;
};

}  // namespace

std::optional<std::string> Cursor::value(DeclaredWord::Value kind) const {
    const auto found = std::ranges::find(given, kind, [](const GivenWord& each) { return each.word.value; });
    if (found == given.end()) return {};
    return found->value;
}

Cursor find_cursor(const Words& words, const std::string& last) {
    const FoundCommand found = find_command(words);
    Cursor cursor;
    cursor.noun = found.noun;
    cursor.command = found.command;
    const auto action = found.command == nullptr ? nullptr : found.command->make();
    CursorReader reader{cursor, action.get()};
    reader.read(found.rest);
    reader.want(last);
    return cursor;
}

}  // namespace simprof::cli
