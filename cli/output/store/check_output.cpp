#include "cli/output/store/check_output.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "lib/text/words/terminal_text.hpp"

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

std::string told_finding(const StoreFinding& finding) {
    const std::string fact = spoken_safely(finding.message);
    switch (finding.kind) {
        case StoreFinding::Kind::damage:
            return say("Damaged ({subject}): {fact}", "subject"_is = finding.subject, "fact"_is = fact);
        case StoreFinding::Kind::alteration:
            return say("Altered ({subject}): {fact}", "subject"_is = finding.subject, "fact"_is = fact);
        case StoreFinding::Kind::other:
            break;
    }
    return say("To be looked at ({subject}): {fact}", "subject"_is = finding.subject, "fact"_is = fact);
}

/// What is found, and what to do below it; once where several findings in a row need the same.
std::string text_of(const StoreFindings& findings, int width) {
    std::string text;
    for (std::size_t n = 0; n < findings.size(); ++n) {
        const StoreFinding& finding = findings[n];
        text += wrapped(told_finding(finding), width) + "\n";
        if (n + 1 < findings.size() && findings[n + 1].hint == finding.hint) continue;
        text += wrapped(spoken_safely(finding.hint), width, 2) + "\n";
    }
    return text;
}

std::string headline_of(const StoreCheck& check) {
    const auto found = check.findings.size();
    const std::string store = shown_safely(check.location);
    if (found > 0)
        return say_of(found, "{store}: {count} finding.", "{store}: {count} findings.", "store"_is = store);
    return say("{store} is whole: {sims}, {requests}, and everything is as they made it.", "store"_is = store,
               "sims"_is = said_of(check.sims, "{count} SIM", "{count} SIMs"),
               "requests"_is = said_of(check.requests, "{count} request", "{count} requests"));
}

std::string text_of(const StoreCheck& check, const std::vector<std::string>& removed, int width) {
    std::string text = wrapped(headline_of(check), width) + "\n" + text_of(check.findings, width);
    const auto line = [&](const std::string& told) { text += wrapped(told, width) + "\n"; };
    for (const std::string& file : removed) line(say("Removed {file}.", "file"_is = shown_safely(file)));
    if (check.head.request != RequestNumber::none)
        line(say("Head of the chain, to be kept elsewhere: {head}", "head"_is = to_string(check.head)));
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
