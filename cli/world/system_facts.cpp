#include "cli/world/system_facts.hpp"

#include "cli/world/files.hpp"
#include "lib/language/system_reason.hpp"
#include "lib/model/digits.hpp"
#include "lib/model/error.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <vector>

namespace simprof::cli {

namespace {

constexpr std::string_view zone_directory = "/usr/share/zoneinfo/";

/// The part of a path behind `…/zoneinfo/`, or all of it where it is not such a path.
std::string_view behind_zone_directory(std::string_view path) {
    constexpr std::string_view directory = "/zoneinfo/";
    const std::size_t at = path.find(directory);
    if (at != std::string_view::npos) path.remove_prefix(at + directory.size());
    for (const std::string_view prefix : {"posix/", "right/"}) {
        if (path.starts_with(prefix)) path.remove_prefix(prefix.size());
    }
    return path;
}

bool is_zone(std::string_view name) {
    if (name.empty() || name.starts_with('/') || name.find("..") != std::string_view::npos) return false;
    // One that cannot be read is told when it is read; another must not be taken for it.
    return access(std::string{zone_directory}.append(name).c_str(), R_OK) == 0 ||
           (errno != ENOENT && errno != ENOTDIR);
}

std::string zone_of_variable(const std::map<std::string, std::string>& environment) {
    const auto found = environment.find("TZ");
    if (found == environment.end()) return {};
    std::string_view value = found->second;
    if (value.starts_with(':')) value.remove_prefix(1);
    return std::string{behind_zone_directory(value)};
}

std::string zone_of_link() {
    std::error_code failed;
    const std::filesystem::path target = std::filesystem::read_symlink("/etc/localtime", failed);
    if (!failed) return std::string{behind_zone_directory(target.native())};
    if (failed == std::errc::no_such_file_or_directory || failed == std::errc::invalid_argument) return {};
    throw Error{ErrorKind::input_output,
                said("The time zone of this computer cannot be told: /etc/localtime: {reason}.",
                     "reason"_is = system_reason(failed)),
                said("Name it: --timezone Europe/Paris.")};
}

std::string zone_of_file() {
    std::string text = read_if_present("/etc/timezone").value_or("");
    text.resize(std::min(text.find_first_of(" \t\r\n"), text.size()));
    return text;
}

/// The fields of a line of /etc/passwd: name:password:uid:gid:comment:home:shell.
std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    while (true) {
        const std::size_t end = std::min(line.find(':'), line.size());
        fields.push_back(line.substr(0, end));
        if (end == line.size()) return fields;
        line.remove_prefix(end + 1);
    }
}

}  // namespace

std::string zone_of_system(const std::map<std::string, std::string>& environment) {
    for (std::string name : {zone_of_variable(environment), zone_of_link(), zone_of_file()}) {
        if (is_zone(name)) return name;
    }
    return "UTC";
}

std::optional<std::string> unusable_zone(const std::map<std::string, std::string>& environment) {
    const auto found = environment.find("TZ");
    if (found == environment.end() || found->second.empty() || is_zone(zone_of_variable(environment)))
        return {};
    return found->second;
}

std::vector<std::string> names_of_zones() {
    std::vector<std::string> names;
    std::error_code failed;
    std::filesystem::recursive_directory_iterator entry{zone_directory, failed};
    for (; !failed && entry != std::filesystem::recursive_directory_iterator{}; entry.increment(failed)) {
        const std::string name = entry->path().native().substr(zone_directory.size());
        if (name == "posix" || name == "right") entry.disable_recursion_pending();
        if (!entry->is_directory(failed)) names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

std::optional<Account> account_of(long long uid) {
    const std::string text = read_if_present("/etc/passwd").value_or("");
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::vector<std::string_view> fields = fields_of(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (fields.size() < 7 || whole_number(fields[2]) != uid) continue;
        return Account{std::string{fields[0]}, std::string{fields[5]}};
    }
    return {};
}

}  // namespace simprof::cli
