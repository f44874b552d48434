#include "lib/store/postgresql/session/failure.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace simprof::postgresql {

namespace {

using OfStore = WordingWith<"store">;
using WithWords = WordingWith<"store", "words">;  // which the server said

/// A state of the server, or the class that its first letters name, as people need it.
struct Meaning {
    std::string_view state;
    std::variant<OfStore, WithWords> sentence;
    std::string_view hint;  ///< that msgid() marks
    ErrorKind kind = ErrorKind::store;
};

constexpr std::array meanings{
    Meaning{
        "40",
        WithWords{msgid("Another change of the store {store} came between; nothing was changed: {words}.")},
        msgid("Run the command again."), ErrorKind::busy},
    Meaning{"3F000", OfStore{msgid("There is no simprof store at {store}: its database has none.")},
            msgid("`simprof init` creates one; `--store postgresql://…` names another database.")},
    Meaning{"42P01",
            OfStore{msgid(
                "There is no simprof store at {store}: its database has none, or not one of this version.")},
            msgid("`simprof init` creates one; `--store postgresql://…` names another database.")},
    Meaning{"42P06", OfStore{msgid("There is a store at {store} already; it was left as it is.")},
            msgid("Name another database, one that holds no store yet."), ErrorKind::unexpected_state},
    Meaning{"42703", WithWords{msgid("The store {store} is not one of this version: {words}.")},
            msgid("`simprof store check` says how it differs.")},
    Meaning{"42501", WithWords{msgid("The server does not let you do this with the store {store}: {words}.")},
            msgid("Ask who looks after the database for the rights, or connect as another role.")},
    Meaning{"22021", WithWords{msgid("The store {store} keeps text in UTF-8; nothing was changed: {words}.")},
            msgid("A file's name or another word of the command is written otherwise: name it otherwise."),
            ErrorKind::malformed},
    Meaning{
        "25006",
        OfStore{msgid("The server of the store {store} only reads, as a standby does; nothing was changed.")},
        msgid("Name the server that takes changes in the location.")},
    Meaning{"53100",
            OfStore{msgid("There is no space left on the server of the store {store}; nothing was changed.")},
            msgid("Whoever looks after the server has to free some; then run the command again.")},
    Meaning{"53300",
            WithWords{msgid("The server of the store {store} has no place for another session: {words}.")},
            msgid("Run the command again later.")},
    Meaning{"55P03", OfStore{msgid("The store {store} is in use by another command; nothing was changed.")},
            msgid("Run the command again, or give it more time with `--wait SECONDS`."), ErrorKind::busy},
    Meaning{
        "57P0",
        WithWords{msgid("The server of the store {store} is starting, stopping or was restarted: {words}.")},
        msgid("Run the command again.")},
    Meaning{"", WithWords{msgid("The server of the store {store} failed: {words}.")},
            msgid("Its log says more; what was reported done before is kept.")}};

Sentence told(const Meaning& meaning, const std::string& location, const Report& report) {
    const Sentence store = verbatim(location);
    const Sentence words = verbatim(report.words);
    if (const auto* const of_store = std::get_if<OfStore>(&meaning.sentence))
        return said(*of_store, "store"_is = store);
    return said(std::get<WithWords>(meaning.sentence), "store"_is = store, "words"_is = words);
}

/// Rules look for these numbers before anything is written; this is the net below them.
Error broken_constraint(const Report& report) {
    for (const std::string kind : {"imsi", "msisdn"}) {
        if (report.constraint != "identity_by_" + kind) continue;
        return Error{Refusal{"IDN-4",
                             said("Another SIM has this {number} already.",
                                  "number"_is = verbatim(kind == "imsi" ? "IMSI" : "MSISDN")),
                             said("Two SIMs never share one: take it from the other SIM first.")}};
    }
    return {ErrorKind::bug,
            said("The store refused what the rules let through: {words}.", "words"_is = report.words)};
}

}  // namespace

Error failure(const std::string& location, const Report& report) {
    const bool is_made_twice = report.constraint == "pg_namespace_nspname_index";  // at the same time
    if (is_made_twice) return failure(location, {"42P06", report.words, {}});
    if (report.state.starts_with("23")) return broken_constraint(report);
    const auto* const meaning = std::ranges::find_if(
        meanings, [&](const Meaning& candidate) { return report.state.starts_with(candidate.state); });
    return {meaning->kind, told(*meaning, location, report), marked(meaning->hint)};
}

UnreadableStore not_connected(const std::string& location, const Sentence& why) {
    return {
        ErrorKind::store,
        said("The server of the store {store} cannot be used: {reason}.", "store"_is = location,
             "reason"_is = why),
        said("Look at the location, and whether the server runs: psql with the same location says more.")};
}

LostConnection lost(const std::string& location, const Sentence& why) {
    return {said("The connection to the server of the store {store} was lost; nothing was changed: {reason}.",
                 "store"_is = location, "reason"_is = why),
            said("Run the command again."), why};
}

DamagedStore damage(const std::string& location, const Sentence& what) {
    return {ErrorKind::store,
            said("The store {store} is damaged: {what}.", "store"_is = location, "what"_is = what),
            said("Whoever looks after the server has to restore the database from a backup.")};
}

bool is_disturbance(const Report& report) { return report.state.starts_with("40"); }

bool tells_damage(const Report& report) {
    return report.state == "XX001" || report.state == "XX002" || report.state == "22P02";
}

bool is_lock_timeout(const Report& report) { return report.state == "55P03"; }

}  // namespace simprof::postgresql
