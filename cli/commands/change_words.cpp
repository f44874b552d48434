#include "cli/commands/change_words.hpp"

#include "cli/words/given_values.hpp"
#include "lib/model/error.hpp"
#include "lib/text/reading/input_limits.hpp"
#include "lib/text/words/terminal_text.hpp"

namespace simprof::cli {

namespace {

void expect_for_history(const std::optional<std::string>& text, std::string_view option) {
    if (!text || (text->size() <= longest_field && controls_escaped(*text) == *text)) return;
    throw Error{ErrorKind::malformed,
                said("The text of {option} cannot be kept in the history: it is longer than {bytes} bytes, "
                     "no UTF-8, or "
                     "holds control characters.",
                     "option"_is = option, "bytes"_is = longest_field),
                said("Say it in fewer words, without what acts on a terminal.")};
}

}  // namespace

void ChangeWords::expect_words_for_history() const {
    expect_for_history(reason, "--reason");
    expect_for_history(reference, "--reference");
}

void ChangeWords::expect_question_of_dry_run() const {
    if (!exit_code || dry_run) return;
    throw Error{ErrorKind::malformed,
                said("--exit-code asks whether something would change: it needs --dry-run."),
                said("Add --dry-run, or leave --exit-code out.")};
}

void ChangeWords::declare(Declaration& words) {
    const SharedWords shared{words, DeclaredWord::Set::changing};
    words.flag("-n,--dry-run", msgid("judge and show everything, change nothing"), dry_run);
    words.flag("-y,--yes", msgid("ask nothing: change more than one SIM, end SIMs, replace a file"), yes);
    words.option("--expect", msgid("N"), Declaration::Value::number,
                 msgid("refuse unless exactly N SIMs change"), expect);
    words.option("--reason", msgid("TEXT"), Declaration::Value::text, msgid("why, for the history"), reason);
    words.option("--reference", msgid("TEXT"), Declaration::Value::reference,
                 msgid("a ticket or order, for the history"), reference);
    words.flag("--exit-code", msgid("with --dry-run: exit with 8 where something would change"), exit_code);
}

void ChangeWords::declare_batch(Declaration& words) {
    declare(words);
    takes_batches = true;
    const SharedWords shared{words, DeclaredWord::Set::batches};
    words.flag("--keep-going", msgid("do what can be done where some rows are refused"), keep_going);
    words.option(
        "--rejects", msgid("FILE"), Declaration::Value::file,
        msgid("with --keep-going: write the rows that are refused to a file, to be corrected and fed back"),
        rejects);
}

std::optional<std::int64_t> ChangeWords::expected() const {
    if (!expect) return {};
    return read_number(*expect, "--expect", 0);
}

}  // namespace simprof::cli
