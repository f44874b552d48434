#include "cli/output/store/backup_output.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "lib/text/words/terminal_text.hpp"

namespace simprof::cli {

namespace {

/// "3 SIMs, up to request 4"
Sentence what_it_holds(std::int64_t sims, const ChainHead& head) {
    if (head.request == RequestNumber::none)
        return said_of(sims, "{count} SIM, without a request", "{count} SIMs, without a request");
    return said_of(sims, "{count} SIM, up to request {request}", "{count} SIMs, up to request {request}",
                   "request"_is = static_cast<std::int64_t>(head.request));
}

std::string head_to_keep(const ChainHead& head) {
    if (head.request == RequestNumber::none) return {};
    return say("Head of the chain, to be kept elsewhere: {head}", "head"_is = to_string(head)) + "\n";
}

std::string text_of(const BackupReport& report, const std::vector<std::string>& removed) {
    std::string text =
        say("{file} is a backup of {store}: {what}.", "file"_is = shown_safely(report.file),
            "store"_is = shown_safely(report.location), "what"_is = what_it_holds(report.sims, report.head)) +
        "\n";
    for (const std::string& file : removed)
        text += say("Removed {file}.", "file"_is = shown_safely(file)) + "\n";
    return text + head_to_keep(report.head);
}

std::string lost_request(const Request& request) {
    return say("{request} {kind} at {instant} by {actor}, SIMs: {sims}",
               "request"_is = static_cast<std::int64_t>(request.number), "kind"_is = to_string(request.kind),
               "instant"_is = to_string(request.at), "actor"_is = shown_safely(request.actor),
               "sims"_is = request.reached);
}

std::string lost_requests(const RestoreReport& report, bool to_come) {
    if (!report.damage.empty())
        return say("The store cannot be read as it is: {why}", "why"_is = spoken_safely(report.damage)) +
               "\n";
    if (report.is_missing) return say("There is no store there yet.") + "\n";
    if (report.lost_requests == 0) return say("No request is lost.") + "\n";
    const auto first = static_cast<std::int64_t>(report.common) + 1;
    const auto last = first + report.lost_requests - 1;
    const Sentence numbers = first == last ? said("{first}", "first"_is = first)
                                           : said("{first} to {last}", "first"_is = first, "last"_is = last);
    std::string text = to_come ? say("Requests that would be lost: {numbers}.", "numbers"_is = numbers)
                               : say("Requests that are lost: {numbers}.", "numbers"_is = numbers);
    for (const Request& request : report.lost) text += "\n  " + lost_request(request);
    const std::int64_t others = report.lost_requests - static_cast<std::int64_t>(report.lost.size());
    if (others > 0) text += "\n  " + say_of(others, "… and {count} more.", "… and {count} more.");
    return text + "\n";
}

std::string what_becomes(const RestoreReport& report, bool to_come) {
    const std::string store = shown_safely(report.location);
    const std::string backup = shown_safely(report.file);
    const Sentence what = what_it_holds(report.sims_then, report.then);
    return to_come ? say("{store} would become what {backup} is: {what}.", "store"_is = store,
                         "backup"_is = backup, "what"_is = what)
                   : say("{store} became what {backup} is: {what}.", "store"_is = store, "backup"_is = backup,
                         "what"_is = what);
}

Json document_of(const RestoreReport& report, bool dry_run) {
    Json lost = Json::array();
    for (const Request& request : report.lost) lost.push_back(to_json(request));
    return {{"store", report.location},
            {"file", report.file},
            {"dry_run", dry_run},
            {"damage", text_or_null(report.damage.english())},
            {"head_before", text_or_null(to_string(report.now))},
            {"head", text_or_null(to_string(report.then))},
            {"sims_before", report.sims_now},
            {"sims", report.sims_then},
            {"last_common_request", number_or_null(report.common)},
            {"lost_requests", report.lost_requests},
            {"gained_requests", report.gained_requests},
            {"lost", lost},
            {"kept", text_or_null(report.kept)}};
}

}  // namespace

void print_backup(Session& session, const BackupReport& report, const std::vector<std::string>& removed) {
    const Json document{
        {"store", report.location}, {"file", report.file},   {"head", text_or_null(to_string(report.head))},
        {"sims", report.sims},      {"bytes", report.bytes}, {"removed", removed}};
    print_object(session, document, wrapped_lines(text_of(report, removed), session.width()));
}

void print_copy(Session& session, const CopyReport& report) {
    const Json document{
        {"from", report.from}, {"to", report.to},       {"head", text_or_null(to_string(report.head))},
        {"sims", report.sims}, {"bytes", report.bytes}, {"went_on", report.went_on}};
    std::string text =
        say("{copy} is a copy of {store}: {what}.", "copy"_is = shown_safely(report.to),
            "store"_is = shown_safely(report.from), "what"_is = what_it_holds(report.sims, report.head)) +
        "\n";
    if (report.went_on) text += say("It went on with one that was begun before.") + "\n";
    print_object(session, document, wrapped_lines(text + head_to_keep(report.head), session.width()));
}

std::string effect_of(const RestoreReport& report, bool to_come, int width) {
    std::string text = what_becomes(report, to_come) + "\n" + lost_requests(report, to_come);
    if (report.gained_requests > 0 && report.damage.empty() && !report.is_missing)
        text += say("Requests that it did not have: {number}.", "number"_is = report.gained_requests) + "\n";
    const std::string kept = shown_safely(report.kept);
    if (!kept.empty())
        text += to_come ? say("As it was it would be kept in {file}.", "file"_is = kept)
                        : say("As it was it is kept in {file}.", "file"_is = kept);
    return wrapped_lines(text, width);
}

void print_restoration(Session& session, const RestoreReport& report, bool dry_run) {
    const std::string end = dry_run ? say("This was a dry run: nothing was changed.") + "\n" : "";
    print_object(session, document_of(report, dry_run), effect_of(report, dry_run, session.width()) + end);
}

}  // namespace simprof::cli
