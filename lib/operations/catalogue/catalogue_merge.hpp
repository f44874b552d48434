#pragma once

#include "lib/formats/catalogue/catalogue_reading.hpp"
#include "lib/operations/change/catalogue_differences.hpp"
#include "lib/operations/change/change.hpp"
#include "lib/operations/change/refused_rows.hpp"
#include "lib/rules/verdict.hpp"
#include "lib/store/store.hpp"

#include <set>
#include <string>
#include <vector>

namespace simprof {

/// The stored catalogue with a file's statements added to it, and every reason why one cannot be. What
/// differs is told; what does not is not written.
class CatalogueMerge {
public:
    CatalogueMerge(const Catalogue& stored, const CatalogueFile& file);

    void merge();

    /// The catalogue as it would be.
    [[nodiscard]] const Catalogue& result() const { return m_result; }
    [[nodiscard]] const CatalogueDifferences& differences() const { return m_differences; }
    /// What the file says otherwise than the store, which stays as it is. Whole sentences.
    [[nodiscard]] const std::vector<Sentence>& left_alone() const { return m_left_alone; }
    [[nodiscard]] const std::set<PackId>& changed_packs() const { return m_changed_packs; }
    [[nodiscard]] const std::set<PlanId>& changed_plans() const { return m_changed_plans; }
    [[nodiscard]] const std::set<ProfileId>& new_profiles() const { return m_new_profiles; }
    [[nodiscard]] bool changes_forbidden_changes() const;
    RefusedRows& refused() { return m_refused; }

private:
    void merge_pack(const PackStatement& statement);
    bool judge_pack(const PackStatement& statement, const ServicePack* stored);
    bool judge_pack_growth(const PackStatement& statement, const ServicePack& stored);
    void merge_plan(const PlanStatement& statement);
    bool resolve_packs(const PlanStatement& statement, RatePlan& plan);
    void merge_forbidden_change(const ForbiddenChangeStatement& statement);
    void merge_profile(const ProfileStatement& statement);
    void compare_profile(const ServiceProfile& stored, const ProfileStatement& statement);
    void compare_content(const ServiceProfile& stored, const ServiceProfile& wanted, bool archived);
    void add_profile(const ProfileStatement& statement);
    /// Notes a refusal at its place in the file; true where there was one.
    bool refuse(const MaybeRefusal& refusal, FilePosition position);
    /// CAT-1: the name of a thing, beside what the catalogue has under it or under one that differs by case.
    template <typename Thing>
    bool refuse_name(NameOf kind, const std::string& name, const Thing* known, FilePosition position);

    const Catalogue& m_stored;
    const CatalogueFile& m_file;
    Catalogue m_result;
    std::set<PackId> m_used_packs;
    CatalogueDifferences m_differences;
    std::vector<Sentence> m_left_alone;
    std::set<PackId> m_changed_packs;
    std::set<PlanId> m_changed_plans;
    std::set<ProfileId> m_new_profiles;
    RefusedRows m_refused;
};

}  // namespace simprof
