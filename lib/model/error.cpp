#include "lib/model/error.hpp"

#include <array>
#include <utility>

namespace simprof {

namespace {

/// One word a kind, in the order of ErrorKind; scripts see them as `code` where no rule refused.
constexpr std::array<std::string_view, 10> kind_words{
    "input-output", "malformed",     "not-found", "refused",     "unexpected-state",
    "busy",         "not-confirmed", "store",     "interrupted", "bug"};

}  // namespace

Error::Error(ErrorKind kind, Sentence message, Sentence hint)
    : std::runtime_error(message.english()),
      m_kind(kind),
      m_own_kind(kind),
      m_message(std::make_shared<const Sentence>(std::move(message))),
      m_hint(std::make_shared<const Sentence>(std::move(hint))) {}

Error::Error(const Refusal& refusal)
    : std::runtime_error(refusal.message.english()),
      m_kind(refusal.kind),
      m_own_kind(refusal.kind),
      m_rule(refusal.rule),
      m_message(std::make_shared<const Sentence>(refusal.message)),
      m_hint(std::make_shared<const Sentence>(refusal.hint)) {}

std::string_view Error::code() const noexcept {
    return m_rule.empty() ? kind_words[static_cast<std::size_t>(m_own_kind)] : std::string_view{m_rule};
}

const Sentence& Error::outlook() const noexcept {
    static const Sentence none;
    return m_outlook ? *m_outlook : none;
}

const std::vector<RefusedRow>& Error::refused() const noexcept {
    static const std::vector<RefusedRow> none;
    return m_refused ? *m_refused : none;
}

const InputFiles& Error::files() const noexcept {
    static const InputFiles none;
    return m_files ? *m_files : none;
}

FilePlace Error::place() const {
    FilePlace place = files().place_of(m_line);
    if (place.file.empty()) place.file = m_file;
    return place;
}

std::optional<std::size_t> Error::line() const {
    if (m_line == 0) return {};
    return place().line;
}

Error& Error::of_kind(ErrorKind kind) & {
    m_kind = kind;
    return *this;
}

Error& Error::with_rule(std::string_view rule) & {
    m_rule = rule;
    return *this;
}

Error& Error::with_sim(std::string iccid) & {
    m_sim = std::move(iccid);
    return *this;
}

Error& Error::with_outlook(Sentence outlook) & {
    m_outlook = std::make_shared<const Sentence>(std::move(outlook));
    return *this;
}

Error& Error::telling_all(const Refusal& refusal) & {
    m_of_all = std::make_shared<const Refusal>(refusal);
    return *this;
}

Error& Error::with_file(std::string name) & {
    m_file = std::move(name);
    return *this;
}

Error& Error::with_files(InputFiles files) & {
    m_files = std::make_shared<const InputFiles>(std::move(files));
    return *this;
}

Error& Error::with_line(std::size_t line) & {
    m_line = line;
    return *this;
}

Error& Error::with_column(std::size_t column) & {
    m_column = column;
    return *this;
}

Error& Error::with_refused(std::vector<RefusedRow> rows) & {
    m_refused = std::make_shared<const std::vector<RefusedRow>>(std::move(rows));
    return *this;
}

Error interruption() {
    return {ErrorKind::interrupted, said("Interrupted: nothing was changed."),
            said("Give the same command again.")};
}

}  // namespace simprof
