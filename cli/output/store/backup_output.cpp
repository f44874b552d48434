#include "cli/output/store/backup_output.hpp"

#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

std::string up_to(const ChainHead& head) {
    if (head.request == RequestNumber::none) return "without a request";
    return fmt::format("up to request {}", static_cast<std::int64_t>(head.request));
}

std::string head_to_keep(const ChainHead& head) {
    if (head.request == RequestNumber::none) return {};
    return fmt::format("Head of the chain, to be kept elsewhere: {}\n", to_string(head));
}

std::string text_of(const BackupReport& report, const std::vector<std::string>& removed) {
    std::string text =
        fmt::format("{} is a backup of {}: {}, {}.\n", shown_safely(report.file),
                    shown_safely(report.location), counted_sims(report.sims), up_to(report.head));
    for (const std::string& file : removed) text += fmt::format("Removed {}.\n", shown_safely(file));
    return text + head_to_keep(report.head);
}

std::string lost_requests(const RestoreReport& report, bool to_come) {
    if (!report.damage.empty())
        return fmt::format("The store cannot be read as it is: {}\n", shown_safely(report.damage));
    if (report.is_missing) return "There is no store there yet.\n";
    if (report.lost_requests == 0) return "No request is lost.\n";
    const auto first = static_cast<std::int64_t>(report.common) + 1;
    const auto last = first + report.lost_requests - 1;
    std::string text =
        fmt::format("Requests {}: {}.\n", to_come ? "that would be lost" : "that are lost",
                    first == last ? fmt::format("{}", first) : fmt::format("{} to {}", first, last));
    for (const Request& request : report.lost)
        text += fmt::format("  {} {} at {} by {}, SIMs: {}\n", static_cast<std::int64_t>(request.number),
                            to_string(request.kind), to_string(request.at), shown_safely(request.actor),
                            request.reached);
    if (report.lost_requests > static_cast<std::int64_t>(report.lost.size()))
        text += fmt::format("  and {} more\n",
                            report.lost_requests - static_cast<std::int64_t>(report.lost.size()));
    return text;
}

Json document_of(const RestoreReport& report, bool dry_run) {
    Json lost = Json::array();
    for (const Request& request : report.lost) lost.push_back(to_json(request));
    return {{"store", report.location},
            {"file", report.file},
            {"dry_run", dry_run},
            {"damage", text_or_null(report.damage)},
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
    print_object(session, document, text_of(report, removed));
}

void print_copy(Session& session, const CopyReport& report) {
    const Json document{
        {"from", report.from}, {"to", report.to},       {"head", text_or_null(to_string(report.head))},
        {"sims", report.sims}, {"bytes", report.bytes}, {"went_on", report.went_on}};
    std::string text = fmt::format("{} is a copy of {}: {}, {}.\n", shown_safely(report.to),
                                   shown_safely(report.from), counted_sims(report.sims), up_to(report.head));
    if (report.went_on) text += "It went on with one that was begun before.\n";
    print_object(session, document, text + head_to_keep(report.head));
}

std::string effect_of(const RestoreReport& report, bool to_come) {
    std::string text = fmt::format("{} {} what {} is: {}, {}.\n", shown_safely(report.location),
                                   to_come ? "would become" : "became", shown_safely(report.file),
                                   counted_sims(report.sims_then), up_to(report.then));
    text += lost_requests(report, to_come);
    if (report.gained_requests > 0 && report.damage.empty() && !report.is_missing)
        text += fmt::format("Requests that it did not have: {}.\n", report.gained_requests);
    if (!report.kept.empty())
        text += fmt::format("As it was it {} kept in {}.\n", to_come ? "would be" : "is",
                            shown_safely(report.kept));
    return text;
}

void print_restoration(Session& session, const RestoreReport& report, bool dry_run) {
    const std::string end = dry_run ? "This was a dry run: nothing was changed.\n" : "";
    print_object(session, document_of(report, dry_run), effect_of(report, dry_run) + end);
}

}  // namespace simprof::cli
