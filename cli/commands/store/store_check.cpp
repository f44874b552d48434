#include "lib/store/store_check.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/store/check_output.hpp"
#include "cli/session/question.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/files/left_overs.hpp"
#include "lib/operations/check/broken_rules.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace simprof::cli {

namespace {

class CheckStore final : public Action {
public:
    void declare(Declaration& words) override {
        words.option(
            "--anchor", msgid("N:HASH"), Declaration::Value::text,
            msgid("a head of the chain that was kept elsewhere: the history up to there is still that one"),
            m_anchor);
        words.flag("-y,--yes", msgid("remove what killed commands left, without being asked"), m_yes);
        words.flag("--exit-code", msgid("exit with 8 where anything is found that is no damage"),
                   m_exit_code);
    }

    ExitCode run(Session& session) override {
        StoreCheck check = check_store(session.store_access(), anchor());
        if (!has(check, StoreFinding::Kind::damage) && !is_altered(check, "schema"))
            look_at_rules(session, check);
        const std::vector<std::string> removed = remove_left_overs(session, check);
        session.done_with_store();
        print_check(session, check, removed);
        if (has(check, StoreFinding::Kind::damage) || has(check, StoreFinding::Kind::alteration))
            return ExitCode::store;
        return m_exit_code && !check.findings.empty() ? ExitCode::differences : ExitCode::done;
    }

private:
    [[nodiscard]] std::optional<ChainHead> anchor() const {
        if (!m_anchor) return {};
        auto head = chain_head_of(*m_anchor);
        if (head) return head;
        throw Error{
            ErrorKind::malformed, said("“{head}” is no head of a chain.", "head"_is = *m_anchor),
            said("It is N:HASH, a request's number and 64 digits, as `simprof store check` prints it.")};
    }

    static bool has(const StoreCheck& check, StoreFinding::Kind kind) {
        return std::ranges::any_of(check.findings,
                                   [&](const StoreFinding& finding) { return finding.kind == kind; });
    }
    static bool is_altered(const StoreCheck& check, std::string_view subject) {
        return std::ranges::any_of(check.findings,
                                   [&](const StoreFinding& finding) { return finding.subject == subject; });
    }

    /// What cannot be read to its end is damaged.
    static void look_at_rules(Session& session, StoreCheck& check) {
        try {
            const auto snapshot = session.store().read();
            for (StoreFinding& finding : broken_rules(*snapshot))
                check.findings.push_back(std::move(finding));
        } catch (const UnreadableStore&) {
            throw;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::store) throw;
            check.findings.push_back(
                {StoreFinding::Kind::damage, "integrity", error.message(), error.hint()});
        }
    }

    /// Those that stay are findings.
    std::vector<std::string> remove_left_overs(Session& session, StoreCheck& check) const {
        std::vector<std::string> removed;
        if (check.left_overs.empty()) return removed;
        const bool is_agreed = m_yes || (session.can_ask() && asked(session, check.left_overs));
        for (const std::string& file : check.left_overs) {
            if (is_agreed && remove_left_over(file))
                removed.push_back(file);
            else
                check.findings.push_back({StoreFinding::Kind::other, "left-over",
                                          said("A command that was killed left {file}.", "file"_is = file),
                                          said("`simprof store check --yes` removes it.")});
        }
        return removed;
    }

    static bool asked(Session& session, const std::vector<std::string>& files) {
        std::string effect = say("Commands that were killed left these files, which nobody uses:") + "\n";
        for (const std::string& file : files) effect += fmt::format("  {}\n", shown_safely(file));
        return is_agreed(session, {effect, said_of(files.size(), "Remove it?", "Remove {count} files?")});
    }

    std::optional<std::string> m_anchor;
    bool m_yes = false;
    bool m_exit_code = false;
};

}  // namespace

extern const Command store_check_command{
    "store",
    "check",
    msgid("check that the store is whole and as its requests made it"),
    {msgid("Checks everything: the bytes of the file, its schema and references, who else may use it, what "
           "killed commands left beside it (on a server: its schema, references, and roles that could change "
           "the history); the chain of hashes over all requests and what gives them their meaning; that the "
           "SIMs, profiles, packs, plans and settings are now as the requests made them; and every rule that "
           "a store has to keep. Each finding says what to do. Nothing but left-overs is changed, and those "
           "only after asking, or with --yes."),
     msgid("Exit code 10: the file is damaged, or something else than simprof altered it. With --exit-code "
           "8: anything else was found."),
     msgid("It prints the head of the chain, N:HASH. Keep it elsewhere, where who can write the store "
           "cannot: in a ticket, a mail, another machine. A later check with --anchor shows that the history "
           "up to there is still the same."),
     msgid("What a check cannot notice. Without a head that was kept elsewhere: requests cut off at the end "
           "together with all they did, and a history written anew as a whole, hashes and present alike, by "
           "somebody who knows how; the chain holds together then. With one: the same, for requests after "
           "it. That a store was made a copy to rehearse in (SCH-4): the history of both is the same; every "
           "change refuses and says so. A reason or a name that was false when it was typed: the chain keeps "
           "what was said, not whether it was true.")},
    "    simprof store check\n"
    "    simprof store check --exit-code -o json",
    make_action<CheckStore>};

}  // namespace simprof::cli
