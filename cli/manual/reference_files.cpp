#include "cli/manual/reference_files.hpp"

#include "cli/language/languages.hpp"
#include "cli/language/spoken.hpp"
#include "cli/manual/pages/configuration_page.hpp"
#include "cli/manual/pages/domain_page.hpp"
#include "cli/manual/pages/form_page.hpp"
#include "cli/manual/pages/manual_page.hpp"
#include "cli/manual/pages/page_parts.hpp"
#include "cli/manual/pages/program_page.hpp"

#include <fmt/core.h>

#include <utility>

namespace simprof::cli {

namespace {

/// Where man looks for a page of a language; the English ones lie together.
std::string path_of(std::string_view language, std::string_view page) {
    if (language == english().code()) return fmt::format("man/{}", page);
    return fmt::format("man/{}/man{}/{}", language, page.back(), page);
}

void add_pages(std::vector<ReferenceFile>& files, const Language& language) {
    const Speaking speaking{language};
    const auto add = [&](std::string_view page, std::string text) {
        files.push_back({path_of(language.code(), page), std::move(text)});
    };
    add("simprof.1", manual_page_of_program());
    add("simprof.toml.5", manual_page_of_configuration());
    add("simprof-form.5", manual_page_of_forms());
    add("simprof-domain.7", manual_page_of_domain());
    for (const Command& command : all_commands())
        add(fmt::format("{}.1", manual_page_name(command)), manual_page_of(command));
}

}  // namespace

std::vector<ReferenceFile> all_reference_files() {
    std::vector<ReferenceFile> files;
    add_pages(files, english());
    for (const Dictionary& language : shipped_languages()) add_pages(files, language);
    return files;
}

}  // namespace simprof::cli
