#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/text/reading/file_position.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A pack, plan or profile as a file states it: names only, nothing resolved against a store.
struct PackStatement {
    ServicePack pack;  ///< without an id; options in the order of the file
    FilePosition position;
    std::map<std::string, FilePosition> option_positions;
    std::vector<FilePosition> conflict_positions;  ///< one for each of `pack.conflicts`
};

struct PlanStatement {
    std::string name;
    std::string title;
    std::vector<std::string> packs;
    std::string pricing;
    FilePosition position;
};

struct ProfileStatement {
    std::string name;
    std::string pack;
    std::string plan;
    OptionChanges options;  ///< only those that the file gives
    bool archived = false;
    FilePosition position;
};

struct ForbiddenChangeStatement {
    ForbiddenPlanChange change;
    FilePosition position;
};

/// A whole catalogue file, in the order of the file.
struct CatalogueFile {
    std::vector<PackStatement> packs;
    std::vector<PlanStatement> plans;
    std::vector<ProfileStatement> profiles;
    std::vector<ForbiddenChangeStatement> forbidden_plan_changes;
};

/// What reading gave: `mistakes` is empty where the file has the form of a catalogue. All mistakes of form
/// are found, not only the first; a syntax error of TOML ends the reading.
struct CatalogueReading {
    std::string name;  ///< of the file, for messages
    CatalogueFile file;
    std::vector<FileMistake> mistakes;
};

/// Reads TOML. Checks form only: types, unknown keys, missing keys. Whether names exist and values fit is for
/// the rules. Keys in brackets may be missing:
///
///     [packs.NAME]                    [title]
///     [packs.NAME.options]            OPTION = { values = ["…"], default = "…", [title] }
///     [[packs.NAME.conflicts]]        option, value, excludes = { OPTION = ["…"] }, because
///     [packs.NAME.platform]           "OPTION=VALUE" = "WORD"
///     [plans.NAME]                    packs = ["…"], [title], [pricing]
///     [[forbidden-plan-changes]]      from, to, because
///     [profiles.NAME]                 pack, plan, [options = { OPTION = "…" }], [archived = true]
[[nodiscard]] CatalogueReading read_catalogue(std::string_view text, std::string name = {});

}  // namespace simprof
