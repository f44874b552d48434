#include "cli/completion/proposed.hpp"

#include "cli/completion/known_words.hpp"
#include "cli/completion/option_words.hpp"
#include "cli/completion/sim_numbers.hpp"
#include "cli/completion/stored_requests.hpp"
#include "cli/completion/stored_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/settings/people_forms.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

using Kind = Proposals::Kind;
using Value = DeclaredWord::Value;

ProposedWords proposed_forms(AtHand& at_hand) {
    ProposedWords words;
    const FormLibrary library{people_forms(at_hand.world())};
    for (const SimForm* form : library.all()) words.push_back({form->name, std::string{spoken(form->title)}});
    return words;
}

/// `NAME=FIELD`: what a column is, behind the last `=`.
ProposedWords proposed_columns(std::string_view begun) {
    const std::string name{begun.substr(0, begun.rfind('=') + 1)};
    if (name.empty()) return {};
    ProposedWords words;
    for (const std::string_view field : names_of_fields()) words.push_back({name + std::string{field}});
    return words;
}

ProposedWords proposed_words(const Cursor& cursor, AtHand& at_hand) {
    switch (cursor.word.value) {
        case Value::profile:
            return proposed_profiles(at_hand);
        case Value::pack:
            return proposed_packs(at_hand);
        case Value::plan:
            return proposed_plans(at_hand);
        case Value::group:
            return proposed_groups(at_hand);
        case Value::sim:
            return proposed_sims(at_hand, cursor.begun);
        case Value::request:
            return proposed_requests(at_hand, cursor.begun);
        case Value::actor:
            return proposed_actors(at_hand);
        case Value::reference:
            return proposed_references(at_hand);
        case Value::month:
            return proposed_months(at_hand);
        case Value::day:
            return proposed_days(at_hand);
        case Value::form:
            return proposed_forms(at_hand);
        case Value::column:
            return proposed_columns(cursor.begun);
        default:
            return proposed_constants(cursor);
    }
}

Proposals proposed_values(const Cursor& cursor, AtHand& at_hand) {
    if (cursor.word.value == Value::file) return {Kind::files, {}};
    if (cursor.word.value == Value::option_value) return proposed_settings(at_hand, cursor);
    if (cursor.word.value != Value::sim_range) return {Kind::words, proposed_words(cursor, at_hand)};
    const bool has_first = cursor.begun.find("..") != std::string::npos;
    return {has_first ? Kind::words : Kind::open, proposed_ranges(at_hand, cursor.begun)};
}

/// A word that may stand several times helps once with each value.
void leave_out_given(ProposedWords& words, const Cursor& cursor) {
    std::erase_if(words, [&](const Proposal& proposal) {
        return std::ranges::any_of(cursor.given, [&](const GivenWord& given) {
            return given.word.names == cursor.word.names && given.value == proposal.word;
        });
    });
}

}  // namespace

Proposals proposed_at(const Cursor& cursor, AtHand& at_hand) {
    Proposals proposals;
    if (cursor.wanted == Cursor::Wanted::command) proposals.words = proposed_commands(cursor.noun);
    if (cursor.wanted == Cursor::Wanted::option) proposals.words = proposed_options(cursor);
    if (cursor.wanted == Cursor::Wanted::value) {
        proposals = proposed_values(cursor, at_hand);
        if (cursor.word.repeatable()) leave_out_given(proposals.words, cursor);
    }
    proposals.words = those_that_begin(std::move(proposals.words), cursor.begun);
    for (Proposal& proposal : proposals.words) proposal.word.insert(0, cursor.before);
    return proposals;
}

}  // namespace simprof::cli
