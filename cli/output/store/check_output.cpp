#include "cli/output/store/check_output.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

Json to_json(const StoreFinding& finding) {
    return {{"kind", to_string(finding.kind)},
            {"subject", finding.subject},
            {"message", finding.message.english()},
            {"hint", text_or_null(finding.hint.english())}};
}

Json document_of(const StoreCheck& check, const std::vector<std::string>& removed) {
    Json findings = Json::array();
    for (const StoreFinding& finding : check.findings) findings.push_back(to_json(finding));
    return {{"store", check.location},    {"sims", check.sims},
            {"requests", check.requests}, {"head", text_or_null(to_string(check.head))},
            {"findings", findings},       {"removed", removed}};
}

std::string_view word_of(StoreFinding::Kind kind) {
    switch (kind) {
        case StoreFinding::Kind::damage:
            return "Damaged";
        case StoreFinding::Kind::alteration:
            return "Altered";
        case StoreFinding::Kind::other:
            break;
    }
    return "To be looked at";
}

/// What is found, and what to do below it; once where several findings in a row need the same.
std::string text_of(const StoreFindings& findings, int width) {
    std::string text;
    for (std::size_t n = 0; n < findings.size(); ++n) {
        const StoreFinding& finding = findings[n];
        text += wrapped(fmt::format("{} ({}): {}", word_of(finding.kind), finding.subject,
                                    shown_safely(spoken(finding.message))),
                        width) +
                "\n";
        if (n + 1 < findings.size() && findings[n + 1].hint == finding.hint) continue;
        text += wrapped(shown_safely(spoken(finding.hint)), width, 2) + "\n";
    }
    return text;
}

std::string headline_of(const StoreCheck& check) {
    const auto found = check.findings.size();
    const std::string store = shown_safely(check.location);
    if (found > 0) return fmt::format("{}: {} finding{}.\n", store, found, found == 1 ? "" : "s");
    return fmt::format("{} is whole: {}, {}, and everything is as they made it.\n", store,
                       counted_sims(check.sims), counted(check.requests, "request", "requests"));
}

std::string text_of(const StoreCheck& check, const std::vector<std::string>& removed, int width) {
    std::string text = headline_of(check) + text_of(check.findings, width);
    for (const std::string& file : removed) text += fmt::format("Removed {}.\n", shown_safely(file));
    if (check.head.request != RequestNumber::none)
        text += fmt::format("Head of the chain, to be kept elsewhere: {}\n", to_string(check.head));
    return text;
}

}  // namespace

void print_check(Session& session, const StoreCheck& check, const std::vector<std::string>& removed) {
    if (session.format() != Format::csv)
        return print_object(session, document_of(check, removed), text_of(check, removed, session.width()));
    std::vector<Json> rows;
    for (const StoreFinding& finding : check.findings) rows.push_back(to_json(finding));
    print_listing(session, "findings", rows,
                  {{"/kind", "kind", {}},
                   {"/subject", "subject", {}},
                   {"/message", "message", {}},
                   {"/hint", "hint", {}}},
                  {});
}

}  // namespace simprof::cli
