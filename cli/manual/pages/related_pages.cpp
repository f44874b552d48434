#include "cli/manual/pages/related_pages.hpp"

#include "cli/manual/pages/page_parts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace simprof::cli {

namespace {

/// Pages that are read together, though no noun joins them.
struct Company {
    std::array<std::string_view, 6> pages;
};

constexpr Company companies[] = {
    {{"simprof-sim-migrate", "simprof-profile-edit", "simprof-sim-deviate", "simprof-sim-advise"}},
    {{"simprof-sim-migrate", "simprof-schedule-list"}},
    {{"simprof-sim-advise", "simprof-profile-find", "simprof-profile-create"}},
    {{"simprof-sim-realign", "simprof-profile-clone"}},
    {{"simprof-undo", "simprof-request-list", "simprof-request-revert"}},
    {{"simprof-sim-history", "simprof-profile-history", "simprof-request-show"}},
    {{"simprof-sim-import", "simprof-form-list", "simprof-form-show"}},
    {{"simprof-catalogue-apply", "simprof-profile-create", "simprof-pack-show", "simprof-plan-show"}},
    {{"simprof-pack-list", "simprof-plan-list", "simprof-profile-list"}},
    {{"simprof-schedule-list", "simprof-report", "simprof-sim-list"}},
    {{"simprof-init", "simprof-store-info", "simprof-catalogue-apply", "simprof-sim-import"}},
    {{"simprof-init", "simprof-demo"}},
    {{"simprof-help", "simprof-explain", "simprof-completion"}},
};

/// Pages of the other sections, by the noun or the verb of those that name them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> other_sections{
    {{"config", "simprof.toml.5"},
     {"init", "simprof.toml.5"},
     {"form", "simprof-form.5"},
     {"import", "simprof-form.5"},
     {"explain", "simprof-domain.7"},
     {"demo", "simprof-domain.7"},
     {"help", "simprof-domain.7"},
     {"sim", "simprof-domain.7"},
     {"profile", "simprof-domain.7"},
     {"request", "simprof-domain.7"},
     {"catalogue", "simprof-domain.7"},
     {"schedule", "simprof-domain.7"}}};

void add_company(std::vector<roff::Page>& pages, const std::string& own) {
    for (const auto& [together] : companies) {
        if (std::ranges::find(together, own) == together.end()) continue;
        for (const std::string_view page : together) {
            if (!page.empty() && page != own) pages.push_back({std::string{page}});
        }
    }
}

}  // namespace

std::vector<roff::Page> pages_related_to(const Command& command) {
    std::vector<roff::Page> pages{{"simprof"}};
    for (const Command& other : all_commands()) {
        const bool sibling =
            !command.noun.empty() && other.noun == command.noun && other.verb != command.verb;
        if (sibling) pages.push_back({manual_page_name(other)});
    }
    add_company(pages, manual_page_name(command));
    for (const auto& [word, page] : other_sections) {
        if (word != command.noun && word != command.verb) continue;
        pages.push_back({std::string{page.substr(0, page.size() - 2)}, page.back()});
    }
    return pages;
}

}  // namespace simprof::cli
