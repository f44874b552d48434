#include "lib/formats/sheets/package/relationships.hpp"

#include "lib/formats/sheets/package/sheet_limits.hpp"
#include "lib/formats/sheets/package/sheet_refusals.hpp"
#include "lib/formats/sheets/package/xml_reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace simprof {

namespace {

std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

/// `xl/` and `worksheets/sheet1.xml` → `xl/worksheets/sheet1.xml`; what begins with a slash is no part of a
/// folder, and `..` leaves one.
std::string resolved(std::string_view folder, std::string_view target) {
    const std::string path =
        target.starts_with('/') ? std::string{target} : std::string{folder} + std::string{target};
    std::vector<std::string_view> steps;
    for (std::string_view rest = path; !rest.empty();) {
        const std::string_view step = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(step.size() + 1, rest.size()));
        if (step == ".." && !steps.empty()) steps.pop_back();
        if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    }
    std::string part;
    for (const std::string_view step : steps) part.append(part.empty() ? "" : "/").append(step);
    return part;
}

class RelationshipList final : public XmlListener {
public:
    RelationshipList(std::string_view folder, Sentence place) : m_folder(folder), m_place(std::move(place)) {}

    void begin(std::string_view element, const XmlAttributes& attributes, std::size_t depth) override {
        if (depth != 2 || element != "Relationship" || attributes.of("TargetMode") == "External") return;
        const std::string_view type = attributes.of("Type");
        m_list.insert_or_assign(std::string{attributes.of("Id")},
                                Relationship{std::string{type.substr(type.rfind('/') + 1)},
                                             resolved(m_folder, attributes.of("Target"))});
        if (m_list.size() > most_parts)
            throw damaged_workbook(said("{place}: it refers to too many parts.", "place"_is = m_place));
    }

    [[nodiscard]] std::map<std::string, Relationship> take() { return std::move(m_list); }

private:
    std::map<std::string, Relationship> m_list;
    std::string_view m_folder;
    Sentence m_place;
};

}  // namespace

std::map<std::string, Relationship> relationships_of(const ZipArchive& package, std::string_view part) {
    const std::string_view folder = folder_of(part);
    const std::string name = fmt::format("{}_rels/{}.rels", folder, part.substr(folder.size()));
    if (!package.has(name)) return {};
    const auto source = package.open(name);
    RelationshipList relationships{folder, part_of(package.file(), name)};
    XmlReader{*source, part_of(package.file(), name), relationships}.read_all();
    return relationships.take();
}

const Relationship* find_type(const std::map<std::string, Relationship>& relationships,
                              std::string_view type) {
    const auto found =
        std::ranges::find_if(relationships, [&](const auto& entry) { return entry.second.type == type; });
    return found == relationships.end() ? nullptr : &found->second;
}

}  // namespace simprof
