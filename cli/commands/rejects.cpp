#include "cli/commands/rejects.hpp"

#include "cli/world/files.hpp"
#include "lib/formats/sims/rejects.hpp"
#include "lib/model/error.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// The refused rows of a file, each line once, in their order.
std::vector<RejectedRow> rejected_rows(const ChangeReport& report) {
    std::vector<RejectedRow> rows;
    rows.reserve(report.refused.size());
    for (const RefusedRow& row : report.refused)
        if (rows.empty() || rows.back().line != row.line)
            rows.push_back({row.line, row.why->rule, row.why->message});
    return rows;
}

std::vector<RejectedSim> rejected_sims(const ChangeReport& report) {
    std::vector<RejectedSim> sims;
    sims.reserve(report.refused.size());
    for (const RefusedRow& row : report.refused)
        sims.push_back({row.sim ? row.sim->digits() : std::string{}, row.why->rule, row.why->message});
    return sims;
}

bool is_same_file(const std::string& one, const std::string& other) {
    std::error_code ignored;
    return std::filesystem::equivalent(one, other, ignored);
}

[[noreturn]] void refuse(std::string message, std::string hint) {
    throw Error{ErrorKind::malformed, std::move(message), std::move(hint)};
}

}  // namespace

Rejects::Rejects(const ChangeWords& words, const std::vector<InputFile>& files, bool named_otherwise)
    : m_path(words.rejects) {
    if (!m_path) return;
    if (!words.keep_going)
        refuse("--rejects needs --keep-going: a batch with refused rows is refused whole otherwise.",
               "Add --keep-going, or leave --rejects out.");
    if (files.size() > 1 || (files.size() == 1 && named_otherwise))
        refuse("--rejects has the format of the file that names the SIMs, so there can be one file only.",
               "Run the command once for each file, and once for the other SIMs.");
    if (files.empty()) return;
    m_input = &files.front();
    if (is_same_file(*m_path, m_input->name))
        refuse(fmt::format("The rejects would overwrite {}, which is being read.", m_input->name),
               "Give --rejects another name.");
}

void Rejects::write(const ChangeReport& report) const {
    if (!m_path) return;
    replace_file(*m_path, [&](const WriteText& write) {
        if (m_input != nullptr)
            return write_rejects(*m_input->text, m_input->name, rejected_rows(report), write);
        write_rejected_sims(rejected_sims(report), write);
    });
}

}  // namespace simprof::cli
