#include "cli/commands/rejects.hpp"

#include "cli/session/session.hpp"
#include "lib/formats/sims/rejects.hpp"
#include "lib/model/error.hpp"

namespace simprof::cli {

namespace {

/// The refused rows of a file, each line once, in their order.
std::vector<RejectedRow> rejected_rows(const ChangeReport& report) {
    std::vector<RejectedRow> rows;
    rows.reserve(report.refused.size());
    for (const RefusedRow& row : report.refused)
        if (rows.empty() || rows.back().line != row.line)
            rows.push_back({row.line, row.why->rule, row.why->message.english()});
    return rows;
}

std::vector<RejectedSim> rejected_sims(const ChangeReport& report) {
    std::vector<RejectedSim> sims;
    sims.reserve(report.refused.size());
    for (const RefusedRow& row : report.refused)
        sims.push_back(
            {row.sim ? row.sim->digits() : std::string{}, row.why->rule, row.why->message.english()});
    return sims;
}

[[noreturn]] void refuse(Sentence message, Sentence hint) {
    throw Error{ErrorKind::malformed, std::move(message), std::move(hint)};
}

constexpr OutputKind list_of_rejects{msgid("list of rejects"), is_list_of_rejects};

Replacing replacing_of(const ChangeWords& words) {
    if (words.dry_run) return Replacing::is_not_meant;
    return words.yes ? Replacing::is_agreed : Replacing::is_asked_about;
}

Session::Done without_rows(RequestNumber request) {
    const auto number = static_cast<std::int64_t>(request);
    return {said("Request {request} is done, but the refused rows could not be written, because it was "
                 "interrupted.",
                 "request"_is = number),
            [number](const Sentence& why) {
                return said("Request {request} is done, but the refused rows could not be written: {why}",
                            "request"_is = number, "why"_is = why);
            },
            said("Give the same command again: what is done stays so, and the same rows are refused.")};
}

}  // namespace

Rejects::Rejects(Session& session, const ChangeWords& words, const std::vector<std::string>& inputs,
                 bool named_otherwise)
    : m_path(words.rejects), m_dry_run(words.dry_run) {
    if (!m_path) return;
    if (!words.keep_going)
        refuse(said("--rejects needs --keep-going: a batch with refused rows is refused whole otherwise."),
               said("Add --keep-going, or leave --rejects out."));
    if (inputs.size() > 1 || (inputs.size() == 1 && named_otherwise))
        refuse(
            said("--rejects has the format of the file that names the SIMs, so there can be one file only."),
            said("Run the command once for each file, and once for the other SIMs."));
    m_file.emplace(session, std::vector{*m_path}, list_of_rejects, replacing_of(words), inputs);
}

void Rejects::prepare(Session& session, const ChangeReport& report) {
    if (!m_file) return;
    if (!m_dry_run) return prepare_rows(report);
    session.note(said("A dry run writes no file; refused rows that {file} would hold: {rows}.",
                      "file"_is = *m_path, "rows"_is = report.summary.refused));
}

void Rejects::prepare_rows(const ChangeReport& report) {
    m_prepared = m_file->prepare(*m_path, [&](const TextSink& write) {
        if (m_input != nullptr) return write_rejects(*m_input, rejected_rows(report), write);
        write_rejected_sims(rejected_sims(report), write);
    });
}

void Rejects::keep(Session& session, const ChangeReport& report) {
    if (!m_prepared) return;
    const auto done = session.done();
    if (done) session.is_done(without_rows(report.request->number));
    m_file->put_in_place(*m_path, *m_prepared);
    m_prepared.reset();
    if (done) session.is_done(*done);
    if (session.format() == Format::table && report.summary.refused > 0)
        session.note(said_of(report.summary.refused, "The refused row is in {file}.",
                             "The {count} refused rows are in {file}.", "file"_is = *m_path));
}

}  // namespace simprof::cli
