#include "cli/world/browser.hpp"

#include "cli/world/pager.hpp"
#include "cli/world/shell_process.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr std::string_view place_of_file = "%s";
constexpr std::string_view file_argument = "\"$1\"";

std::string line_for(std::string_view browser) {
    std::string line{browser};
    const std::size_t at = line.find(place_of_file);
    if (at == std::string::npos) return fmt::format("{} {}", browser, file_argument);
    return line.replace(at, place_of_file.size(), file_argument);
}

/// Why not, where it did not take the file.
std::optional<Sentence> failure_of(std::string_view name, const std::string& line, const std::string& file) {
    const auto process = start_in_shell(line, file);
    if (!process) return said("`{program}` could not be started", "program"_is = name);
    const int code = exit_of(*process);
    return code == 0
               ? std::nullopt
               : std::optional{said("`{program}` ended with {code}", "program"_is = name, "code"_is = code)};
}

std::optional<Sentence> failure_of_desktop(const std::string& file) {
    if (!is_installed("xdg-open")) return said("BROWSER is not set, and xdg-open is not installed");
    return failure_of("xdg-open", "xdg-open \"$1\" >/dev/null 2>&1", file);
}

}  // namespace

std::optional<Sentence> show_in_browser(std::string_view browsers, const std::string& file) {
    if (browsers.empty()) return failure_of_desktop(file);
    std::optional<Sentence> failure;
    while (!browsers.empty()) {
        const std::string_view browser = browsers.substr(0, browsers.find(':'));
        browsers.remove_prefix(std::min(browser.size() + 1, browsers.size()));
        if (browser.empty()) continue;
        failure = failure_of(browser, line_for(browser), file);
        if (!failure) return {};
    }
    return failure ? failure : said("BROWSER names no command");
}

}  // namespace simprof::cli
