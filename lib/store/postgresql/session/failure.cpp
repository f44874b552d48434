#include "lib/store/postgresql/session/failure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace simprof::postgresql {

namespace {

/// A state of the server, or the class that its first letters name, as people need it. The sentence takes the
/// store's location and the server's words.
struct Meaning {
    std::string_view state;
    const char* sentence;
    const char* hint;
    ErrorKind kind = ErrorKind::store;
};

constexpr std::array meanings{
    Meaning{"40", "Another change of the store {0} came between; nothing was changed: {1}.",
            "Run the command again.", ErrorKind::busy},
    Meaning{"3F000", "There is no simprof store at {0}: its database has none.",
            "`simprof init` creates one; `--store postgresql://…` names another database."},
    Meaning{"42P01", "There is no simprof store at {0}: its database has none, or not one of this version.",
            "`simprof init` creates one; `--store postgresql://…` names another database."},
    Meaning{"42P06", "There is a store at {0} already; it was left as it is.",
            "Name another database, one that holds no store yet.", ErrorKind::unexpected_state},
    Meaning{"42703", "The store {0} is not one of this version: {1}.",
            "`simprof store check` says how it differs."},
    Meaning{"42501", "The server does not let you do this with the store {0}: {1}.",
            "Ask who looks after the database for the rights, or connect as another role."},
    Meaning{"22021", "The store {0} keeps text in UTF-8; nothing was changed: {1}.",
            "A file's name or another word of the command is written otherwise: name it otherwise.",
            ErrorKind::malformed},
    Meaning{"25006", "The server of the store {0} only reads, as a standby does; nothing was changed.",
            "Name the server that takes changes in the location."},
    Meaning{"53100", "There is no space left on the server of the store {0}; nothing was changed.",
            "Whoever looks after the server has to free some; then run the command again."},
    Meaning{"53300", "The server of the store {0} has no place for another session: {1}.",
            "Run the command again later."},
    Meaning{"55P03", "The store {0} is in use by another command; nothing was changed.",
            "Run the command again, or give it more time with `--wait SECONDS`.", ErrorKind::busy},
    Meaning{"57P0", "The server of the store {0} is starting, stopping or was restarted: {1}.",
            "Run the command again."},
    Meaning{"", "The server of the store {0} failed: {1}.",
            "Its log says more; what was reported done before is kept."}};

/// Rules look for these numbers before anything is written; this is the net below them.
Error broken_constraint(const Report& report) {
    for (const std::string kind : {"imsi", "msisdn"}) {
        if (report.constraint != "identity_by_" + kind) continue;
        return Error{Refusal{
            "IDN-4", fmt::format("Another SIM has this {} already.", kind == "imsi" ? "IMSI" : "MSISDN"),
            "Two SIMs never share one: take it from the other SIM first."}};
    }
    return {ErrorKind::bug, fmt::format("The store refused what the rules let through: {}.", report.words)};
}

}  // namespace

Error failure(const std::string& location, const Report& report) {
    const bool is_made_twice = report.constraint == "pg_namespace_nspname_index";  // at the same time
    if (is_made_twice) return failure(location, {"42P06", report.words, {}});
    if (report.state.starts_with("23")) return broken_constraint(report);
    const auto* const meaning = std::ranges::find_if(
        meanings, [&](const Meaning& candidate) { return report.state.starts_with(candidate.state); });
    return {meaning->kind, fmt::format(fmt::runtime(meaning->sentence), location, report.words),
            meaning->hint};
}

UnreadableStore not_connected(const std::string& location, const std::string& words) {
    return {ErrorKind::store, fmt::format("The server of the store {} cannot be used: {}.", location, words),
            "Look at the location, and whether the server runs: psql with the same location says more."};
}

UnreadableStore lost(const std::string& location, const std::string& words) {
    return {ErrorKind::store,
            fmt::format("The connection to the server of the store {} was lost; nothing was changed: {}.",
                        location, words),
            "Run the command again."};
}

DamagedStore damage(const std::string& location, const std::string& what) {
    return {ErrorKind::store, fmt::format("The store {} is damaged: {}.", location, what),
            "Whoever looks after the server has to restore the database from a backup."};
}

bool is_disturbance(const Report& report) { return report.state.starts_with("40"); }

bool tells_damage(const Report& report) {
    return report.state == "XX001" || report.state == "XX002" || report.state == "22P02";
}

bool is_lock_timeout(const Report& report) { return report.state == "55P03"; }

}  // namespace simprof::postgresql
