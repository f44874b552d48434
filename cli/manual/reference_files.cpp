#include "cli/manual/reference_files.hpp"

#include "cli/manual/configuration_page.hpp"
#include "cli/manual/domain_page.hpp"
#include "cli/manual/form_page.hpp"
#include "cli/manual/manual_page.hpp"
#include "cli/manual/page_parts.hpp"
#include "cli/manual/program_page.hpp"

#include <fmt/core.h>

namespace simprof::cli {

std::vector<ReferenceFile> all_reference_files() {
    std::vector<ReferenceFile> files{{"man/simprof.1", manual_page_of_program()},
                                     {"man/simprof.toml.5", manual_page_of_configuration()},
                                     {"man/simprof-form.5", manual_page_of_forms()},
                                     {"man/simprof-domain.7", manual_page_of_domain()}};
    for (const Command& command : all_commands())
        files.push_back({fmt::format("man/{}.1", manual_page_name(command)), manual_page_of(command)});
    return files;
}

}  // namespace simprof::cli
