#include "lib/formats/catalogue/catalogue_reading.hpp"

#include "lib/formats/toml/table_form.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

/// Goes through the file from the top; each function reads one kind of table.
class CatalogueForm {
public:
    CatalogueReading read(const TomlNode& root) {
        TableForm form{root, {1, 1}, said("The catalogue"), m_mistakes};
        form.optional_members("packs", [&](const TomlMember& member) { read_pack(member); });
        form.optional_members("plans", [&](const TomlMember& member) { read_plan(member); });
        form.optional_elements("forbidden-plan-changes",
                               [&](const TomlNode& node) { read_forbidden_change(node); });
        form.optional_members("profiles", [&](const TomlMember& member) { read_profile(member); });
        form.refuse_other_keys();
        std::ranges::stable_sort(m_mistakes, {}, &FileMistake::position);
        return {{}, std::move(m_file), std::move(m_mistakes)};
    }

private:
    void read_pack(const TomlMember& member) {
        PackStatement pack;
        pack.pack.name = member.key;
        pack.position = member.position;
        TableForm form = form_of(member, said("The pack \"{pack}\"", "pack"_is = member.key));
        pack.pack.title = form.optional_text("title");
        form.required_members("options", [&](const TomlMember& option) { read_option(option, pack); });
        form.optional_elements("conflicts", [&](const TomlNode& node) { read_conflict(node, pack); });
        form.optional_members("platform", [&](const TomlMember& word) { read_platform_word(word, pack); });
        form.refuse_other_keys();
        m_file.packs.push_back(std::move(pack));
    }

    void read_option(const TomlMember& member, PackStatement& pack) {
        TableForm form = form_of(member, said("The option \"{option}\" of the pack \"{pack}\"",
                                              "option"_is = member.key, "pack"_is = pack.pack.name));
        OptionDefinition option;
        option.name = member.key;
        option.values = form.required_texts("values");
        option.default_value = form.required_text("default");
        option.title = form.optional_text("title");
        form.refuse_other_keys();
        pack.option_positions.emplace(member.key, member.position);
        pack.pack.options.push_back(std::move(option));
    }

    /// One table may exclude values of several options: that is one conflict for each.
    void read_conflict(const TomlNode& node, PackStatement& pack) {
        TableForm form{node, node.position,
                       said("A conflict of the pack \"{pack}\"", "pack"_is = pack.pack.name), m_mistakes};
        Conflict conflict;
        conflict.option = form.required_text("option");
        conflict.value = form.required_text("value");
        conflict.because = form.required_text("because");
        bool excludes_any = false;
        form.required_members("excludes", [&](const TomlMember& excluded) {
            excludes_any = true;
            conflict.excluded_option = excluded.key;
            conflict.excluded_values =
                TableForm::texts_of(excluded.value,
                                    said("{conflict}: what it excludes of \"{option}\"",
                                         "conflict"_is = form.subject(), "option"_is = excluded.key),
                                    m_mistakes);
            pack.pack.conflicts.push_back(conflict);
            pack.conflict_positions.push_back(node.position);
        });
        const TomlMember* const excludes = node.member("excludes");
        if (excludes != nullptr && excludes->value.kind == TomlNode::Kind::table && !excludes_any) {
            m_mistakes.push_back({excludes->position,
                                  said("{conflict} excludes nothing.", "conflict"_is = form.subject()),
                                  said("Write excludes = {{ OPTION = [\"VALUE\"] }}.")});
        }
        form.refuse_other_keys();
    }

    void read_platform_word(const TomlMember& member, PackStatement& pack) {
        const Sentence what = said("The platform's word for \"{value}\"", "value"_is = member.key);
        const std::string word = TableForm::text_of(member.value, what, m_mistakes);
        if (member.key.find('=') == std::string::npos) {
            m_mistakes.push_back({member.position,
                                  said("\"{key}\" is not an option with a value.", "key"_is = member.key),
                                  said("Write \"OPTION=VALUE\" = \"WORD\".")});
        }
        pack.pack.platform.emplace(member.key, word);
    }

    void read_plan(const TomlMember& member) {
        TableForm form = form_of(member, said("The plan \"{plan}\"", "plan"_is = member.key));
        PlanStatement plan;
        plan.name = member.key;
        plan.position = member.position;
        plan.packs = form.required_texts("packs");
        plan.title = form.optional_text("title");
        plan.pricing = form.optional_text("pricing");
        form.refuse_other_keys();
        m_file.plans.push_back(std::move(plan));
    }

    void read_forbidden_change(const TomlNode& node) {
        TableForm form{node, node.position, said("A forbidden plan change"), m_mistakes};
        ForbiddenChangeStatement statement;
        statement.position = node.position;
        statement.change.from_pricing = form.required_text("from");
        statement.change.to_pricing = form.required_text("to");
        statement.change.because = form.required_text("because");
        form.refuse_other_keys();
        m_file.forbidden_plan_changes.push_back(std::move(statement));
    }

    void read_profile(const TomlMember& member) {
        const Sentence subject = said("The profile \"{profile}\"", "profile"_is = member.key);
        TableForm form = form_of(member, subject);
        ProfileStatement profile;
        profile.name = member.key;
        profile.position = member.position;
        profile.pack = form.required_text("pack");
        profile.plan = form.required_text("plan");
        profile.archived = form.optional_boolean("archived");
        form.optional_members("options", [&](const TomlMember& option) {
            const Sentence what = said("{profile}: the value of \"{option}\"", "profile"_is = subject,
                                       "option"_is = option.key);
            profile.options.push_back({option.key, TableForm::text_of(option.value, what, m_mistakes)});
        });
        form.refuse_other_keys();
        m_file.profiles.push_back(std::move(profile));
    }

    TableForm form_of(const TomlMember& member, Sentence subject) {
        return {member.value, member.position, std::move(subject), m_mistakes};
    }

    CatalogueFile m_file;
    std::vector<FileMistake> m_mistakes;
};

}  // namespace

CatalogueReading read_catalogue(std::string_view text, std::string name) {
    TomlReading toml = read_toml(text);
    if (toml.mistake) return {std::move(name), {}, {std::move(*toml.mistake)}};
    CatalogueReading reading = CatalogueForm{}.read(toml.root);
    reading.name = std::move(name);
    return reading;
}

}  // namespace simprof
