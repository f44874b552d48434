#include "cli/language/spoken.hpp"

namespace simprof::cli {

namespace {

thread_local const Language* language_in_force = nullptr;

}  // namespace

const Language& spoken_language() {
    return language_in_force != nullptr ? *language_in_force : english();
}

Speaking::Speaking(const Language& language) : m_before(spoken_language()) { language_in_force = &language; }

Speaking::~Speaking() { language_in_force = &m_before; }

std::string spoken(const Sentence& sentence) { return sentence.in(spoken_language()); }

std::string_view spoken(std::string_view marked) { return spoken_language().wording(marked); }

}  // namespace simprof::cli
