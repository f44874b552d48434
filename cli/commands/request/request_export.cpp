#include "cli/output/platform/platform_notes.hpp"
#include "cli/output/platform/platform_output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/export_format.hpp"
#include "cli/words/given_values.hpp"
#include "lib/platform/export_request.hpp"

namespace simprof::cli {

namespace {

class ExportRequest final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("N"), Declaration::Value::request, msgid("the request's number"), m_number);
        words.option("--format", msgid("FORMAT"), Declaration::Value::export_format,
                     msgid("what to write: transatel-api, list-upload or runbook"), m_format);
        words.option("--language", msgid("LANGUAGE"), Declaration::Value::language,
                     msgid("of a runbook: en or fr (en)"), m_language);
        words.option("--rows", msgid("N"), Declaration::Value::number,
                     msgid("at most N numbers in each list-upload file"), m_rows);
        words.option("--directory", msgid("DIR"), Declaration::Value::file,
                     msgid("write files there, and print their names"), m_directory);
        words.flag("-y,--yes", msgid("replace files of other kinds there without being asked"), m_yes);
    }

    ExitCode run(Session& session) override {
        const RequestNumber number = read_request_number(m_number);
        const ExportFormat format = parse_export_format(m_format);
        const Language& language = parse_language(m_language);
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
            throw Error{ErrorKind::malformed, said("Only a runbook has a language."),
                        said("Leave --language out, or say --format runbook.")};
        if (m_rows && format == ExportFormat::transatel_api)
            throw Error{ErrorKind::malformed, said("Calls of the API are not parted into files."),
                        said("Leave --rows out, or say --format list-upload.")};
    }

    void write_calls(Session& session, const PlatformWork& work) const {
        refuse_calls_for_profiles(work);
        if (m_directory)
            write_exported_files(session, work.request.number, {calls_file(work)}, {*m_directory, m_yes});
        else
            print_calls(session, work);
        tell_of_calls(session, work);
    }

    void write_lists(Session& session, const PlatformWork& work, std::size_t rows) const {
        refuse_lists_for_profiles(work);
        const std::vector<ExportedFile> files = list_upload_files(work, rows);
        if (m_directory)
            write_exported_files(session, work.request.number, files, {*m_directory, m_yes});
        else
            print_exported_files(session, work.request.number, files);
        if (!m_directory && session.format() == Format::table && files.size() == 1)
            session.note(said("This list is for the action “{action}”: --format runbook says what to click.",
                              "action"_is = files.front().action));
        tell_of_lists(session, work);
    }

    void write_runbook(Session& session, const PlatformWork& work, std::size_t rows,
                       const Language& language) const {
        const ExportedFile file = runbook_file(work, rows, language);
        if (m_directory)
            write_exported_files(session, work.request.number, {file}, {*m_directory, m_yes});
        else
            print_runbook(session, work, file, language);
    }

    std::string m_number;
    std::optional<std::string> m_format;
    std::optional<std::string> m_language;
    std::optional<std::string> m_rows;
    std::optional<std::string> m_directory;
    bool m_yes = false;
};

}  // namespace

extern const Command request_export_command{
    "request",
    "export",
    msgid("write what a request changed for the network platform"),
    {msgid("Writes what a request changed for those who bring it to the network platform, where --format "
           "says how. Only what the request changed is in it. Options are named as the platform table of the "
           "service pack does."),
     msgid("transatel-api: the calls of the platform's API, one JSON object a line: the SIM, the method, the "
           "path behind the address of the API's subscribers, the body, and the day on which a rate plan "
           "takes effect. A cancelled plan is cancelled by asking for the plan in force again. The API takes "
           "one SIM a call and answers 409 while a SIM has a call pending. It knows no service profiles: "
           "SIMs that were given one do not follow it on the platform by calls alone, and a change of a "
           "profile cannot be written so."),
     msgid("list-upload: a file of ICCIDs between single quotes for each action in the platform's portal, "
           "such as each profile that SIMs migrate to. --rows parts them into files that the portal takes. "
           "More files than one need --directory."),
     msgid("runbook: the steps that a person clicks in the portal, for every kind of request, in English or, "
           "with --language fr, in French. It names the files of list-upload where a step is about more SIMs "
           "than ten."),
     msgid("With --directory the files are written there, each whole or as it was before, and their names "
           "are printed.")},
    "    simprof sim migrate 8933224000000010003 --to tracker-eu-500\n"
    "    simprof request export 3 --format transatel-api > calls.ndjson\n"
    "    simprof request export 3 --format list-upload --directory .\n"
    "    simprof request export 3 --format runbook --language fr",
    make_action<ExportRequest>};

}  // namespace simprof::cli
