#include "tests/language/po_file.hpp"

#include "tests/cli/fake_world.hpp"

#include <gettext-po.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <regex>
#include <stdexcept>

// Of the leak sanitizer, where it is built in.
extern "C" void __lsan_disable() __attribute__((weak));
extern "C" void __lsan_enable() __attribute__((weak));

namespace simprof::language_test {

namespace {

const std::filesystem::path languages = std::filesystem::path{SIMPROF_SOURCE_DIR} / "cli" / "language";

[[noreturn]] void fail(const std::string& why) { throw std::runtime_error{why}; }

// NOLINTNEXTLINE(bugprone-easily-swappable-parameters): libgettextpo calls it so.
void hear(int severity, po_message_t, const char* file, size_t line, size_t, int, const char* message) {
    if (severity != PO_SEVERITY_WARNING)
        fail(std::string{file != nullptr ? file : ""} + ":" + std::to_string(line) + ": " + message);
}

void hear_two(int severity, po_message_t, const char* file, size_t line, size_t, int, const char* message,
              po_message_t, const char*, size_t, size_t, int, const char*) {
    hear(severity, nullptr, file, line, 0, 0, message);
}

std::string text_or_empty(const char* text) { return text != nullptr ? text : ""; }

/// The library leaks the name of each file that it reads: not looked for.
po_file_t read_po(const std::filesystem::path& file, const po_xerror_handler& handlers) {
    if (__lsan_disable != nullptr) __lsan_disable();
    po_file_t read = po_file_read(file.c_str(), &handlers);
    if (__lsan_enable != nullptr) __lsan_enable();
    return read;
}

PoMessage message_of(po_message_t message) {
    PoMessage read{po_message_msgid(message), text_or_empty(po_message_msgid_plural(message)), {}, {}};
    if (read.plural.empty()) read.forms.emplace_back(po_message_msgstr(message));
    for (int form = 0; !read.plural.empty() && po_message_msgstr_plural(message, form) != nullptr; ++form)
        read.forms.emplace_back(po_message_msgstr_plural(message, form));
    for (int at = 0; po_message_filepos(message, at) != nullptr; ++at)
        read.files.emplace_back(po_filepos_file(po_message_filepos(message, at)));
    return read;
}

}  // namespace

std::vector<PoMessage> po_messages(const std::filesystem::path& file) {
    const po_xerror_handler handlers{hear, hear_two};
    const std::unique_ptr<std::remove_pointer_t<po_file_t>, void (*)(po_file_t)> opened{
        read_po(file, handlers), po_file_free};
    if (!opened) fail("cannot read " + file.native());
    const std::unique_ptr<std::remove_pointer_t<po_message_iterator_t>, void (*)(po_message_iterator_t)> each{
        po_message_iterator(opened.get(), nullptr), po_message_iterator_free};
    std::vector<PoMessage> messages;
    while (po_message_t message = po_next_message(each.get()))
        if (*po_message_msgid(message) != '\0' && po_message_is_obsolete(message) == 0)
            messages.push_back(message_of(message));
    return messages;
}

const std::vector<PoMessage>& sentences_of_sources() {
    static const std::vector<PoMessage> sentences = [] {
        const cli::test::TemporaryDirectory directory;
        const std::string file = directory.path() + "/sentences.pot";
        const std::string command = (languages / "sentences.sh").native() + " " + file;
        // NOLINTNEXTLINE(cert-env33-c,concurrency-mt-unsafe): a script of the project.
        if (std::system(command.c_str()) != 0) fail(command + " failed");
        return po_messages(file);
    }();
    return sentences;
}

std::vector<std::filesystem::path> language_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{languages})
        if (entry.path().extension() == ".po") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> places_of(const std::string& wording) {
    static const std::regex place{R"(\{\{|\{([a-z_0-9]+)\})"};
    std::vector<std::string> names;
    for (std::sregex_iterator at{wording.begin(), wording.end(), place}, end; at != end; ++at)
        if ((*at)[1].matched) names.push_back((*at)[1].str());
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace simprof::language_test
