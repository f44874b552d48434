#include "cli/commands/factories.hpp"
#include "cli/commands/words.hpp"
#include "cli/output/platform/platform_output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/export_words.hpp"
#include "lib/platform/export_request.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

class ExportRequest final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("N", Declaration::Value::request, "the request's number", m_number);
        words.option("--format", "FORMAT", Declaration::Value::export_format,
                     "what to write: transatel-api, list-upload or runbook", m_format);
        words.option("--language", "LANGUAGE", Declaration::Value::language, "of a runbook: en or fr (en)",
                     m_language);
        words.option("--rows", "N", Declaration::Value::number, "at most N numbers in each list-upload file",
                     m_rows);
        words.option("--directory", "DIR", Declaration::Value::file,
                     "write files there, and print their names", m_directory);
    }

    ExitCode run(Session& session) override {
        const RequestNumber number = read_request_number(m_number);
        const ExportFormat format = parse_export_format(m_format);
        const Language language = parse_language(m_language);
        const std::size_t rows = m_rows ? static_cast<std::size_t>(read_number(*m_rows, "--rows")) : 0;
        refuse_idle_words(format);
        auto snapshot = session.store().read();
        const PlatformWork work = platform_work(*snapshot, number);
        const Day today = snapshot->billing_zone().day_at(session.now());
        snapshot.reset();
        session.done_with_store();
        if (format == ExportFormat::transatel_api) write_calls(session, work);
        if (format == ExportFormat::list_upload) write_lists(session, work, rows);
        if (format == ExportFormat::runbook) write_runbook(session, work, rows, language);
        tell_of_age(session, work, today);
        return ExitCode::done;
    }

private:
    /// An option that would do nothing is a mistake.
    void refuse_idle_words(ExportFormat format) const {
        if (m_language && format != ExportFormat::runbook)
            throw Error{ErrorKind::malformed, "Only a runbook has a language.",
                        "Leave --language out, or say --format runbook."};
        if (m_rows && format == ExportFormat::transatel_api)
            throw Error{ErrorKind::malformed, "Calls of the API are not parted into files.",
                        "Leave --rows out, or say --format list-upload."};
    }

    void write_calls(Session& session, const PlatformWork& work) const {
        refuse_calls_for_profiles(work);
        if (m_directory)
            write_exported_files(session, work.request.number, {calls_file(work)}, *m_directory);
        else
            print_calls(session, work);
        tell_of_calls(session, work);
    }

    void write_lists(Session& session, const PlatformWork& work, std::size_t rows) const {
        refuse_lists_for_profiles(work);
        const std::vector<ExportedFile> files = list_upload_files(work, rows);
        if (m_directory)
            write_exported_files(session, work.request.number, files, *m_directory);
        else
            print_exported_files(session, work.request.number, files);
        if (!m_directory && session.format() == Format::table && files.size() == 1)
            session.note(fmt::format("This list is for the action “{}”: --format runbook says what to click.",
                                     files.front().action));
        tell_of_lists(session, work);
    }

    void write_runbook(Session& session, const PlatformWork& work, std::size_t rows,
                       Language language) const {
        const ExportedFile file = runbook_file(work, rows, language);
        if (m_directory)
            write_exported_files(session, work.request.number, {file}, *m_directory);
        else
            print_runbook(session, work, file, language);
    }

    std::string m_number;
    std::optional<std::string> m_format;
    std::optional<std::string> m_language;
    std::optional<std::string> m_rows;
    std::optional<std::string> m_directory;
};

}  // namespace

std::unique_ptr<Action> make_request_export() { return std::make_unique<ExportRequest>(); }

}  // namespace simprof::cli
