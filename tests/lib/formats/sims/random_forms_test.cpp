#include "lib/formats/forms/shipped_forms.hpp"
#include "lib/formats/forms/sim_path.hpp"
#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/sim.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace simprof;

namespace {

/// What a SIM of a made file is: its fields by name.
using MadeSim = std::map<std::string, std::string>;

std::string told(const MadeSim& sim) {
    std::string text;
    for (const auto& [field, value] : sim) text.append(field).append("=").append(value).append(" ");
    return text;
}

/// Files as a form says they look, with what people and platforms do to them.
class FormFiles {
public:
    FormFiles(const SimForm& form, unsigned seed) : m_form(form), m_random(seed) {}

    MadeSim sim(int number) {
        MadeSim sim;
        for (const SimForm::Reading& reading : m_form.readings) {
            const std::string field = to_string(reading.as);
            if (reading.as.field == SimField::first_use) continue;
            sim[field] =
                reading.as.field == SimField::status ? a_word() : value_of(*reading.as.field, number);
        }
        return sim;
    }

    std::string table(const std::vector<MadeSim>& sims) {
        const char delimiter = ",;\t"[below(3)];
        auto columns = names();
        for (const std::string& name : m_form.known_by)
            if (std::ranges::none_of(columns, [&](const auto& column) { return column.second == name; }))
                columns.emplace_back("", name);
        std::ranges::shuffle(columns, m_random);
        if (below(2) == 0) columns.emplace_back("", "Remark");
        std::string text = below(3) == 0 ? "sep=x\r\nA report of ours\r\n\r\n" : "";
        for (const auto& [field, name] : columns) text += spelled(name) + delimiter;
        text.back() = '\n';
        for (const MadeSim& sim : sims) {
            for (const auto& [field, name] : columns)
                text += (field.empty() ? "x" : sim.at(field)) + delimiter;
            text.back() = '\n';
        }
        return text + (below(3) == 0 ? "Total\n" : "");
    }

    std::string json(const std::vector<MadeSim>& sims) {
        auto list = nlohmann::json::array();
        for (const MadeSim& sim : sims) {
            nlohmann::json object = nlohmann::json::object();
            for (const std::string& name : m_form.known_by) put(object, name, "x");
            for (const auto& [field, name] : names()) put(object, name, sim.at(field));
            if (below(2) == 0) object["remark"] = {{"a", 1}, {"b", {1, 2}}};
            list.push_back(object);
        }
        if (m_form.page.list.empty() || below(2) == 0) return list.dump(below(2) == 0 ? -1 : 2);
        nlohmann::json page = list;
        for (std::string keys = m_form.page.list; !keys.empty();) {
            const std::size_t dot = keys.rfind('.') + 1;
            page = nlohmann::json{{keys.substr(dot), page}};
            keys.resize(dot == 0 ? 0 : dot - 1);
        }
        return page.dump();
    }

private:
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>{0, bound - 1}(m_random);
    }

    /// Fields with the name that is read for them.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> names() const {
        std::vector<std::pair<std::string, std::string>> result;
        for (const SimForm::Reading& reading : m_form.readings)
            if (reading.as.field != SimField::first_use)
                result.emplace_back(to_string(reading.as), reading.names.front());
        return result;
    }

    std::string a_word() {
        const auto& words = m_form.words.at("status");
        return std::next(words.begin(), static_cast<std::ptrdiff_t>(below(words.size())))->first;
    }

    static std::string value_of(SimField field, int number) {
        const std::string digits = std::to_string(1000 + number);
        if (field == SimField::iccid) return "893322400000009" + digits;
        if (field == SimField::imsi) return "20822000000" + digits;
        if (field == SimField::msisdn) return "88247040099" + digits;
        return "value " + digits;
    }

    /// The name in another case, with other blanks.
    std::string spelled(std::string name) {
        if (below(2) == 0)
            for (char& c : name)
                c = static_cast<char>(c >= 'a' && c <= 'z' && below(2) == 0 ? c - 'a' + 'A' : c);
        if (below(4) == 0) name += "\u00A0";
        if (below(4) == 0) std::ranges::replace(name, ' ', '_');
        return name;
    }

    static void put(nlohmann::json& object, const std::string& name, const std::string& value) {
        const auto path = sim_path_of(name);
        REQUIRE(path);
        nlohmann::json* at = &object;
        for (const PathStep& step : path->steps) at = &inner(*at, step, value);
        if (at->is_null() || at->is_string()) *at = value;
    }

    static nlohmann::json& inner(nlohmann::json& value, const PathStep& step, const std::string& text) {
        switch (step.kind) {
            case PathStep::Kind::key:
                return value[step.key];
            case PathStep::Kind::member:
                return value.is_null() || value.empty() ? value[text] : value.begin().value();
            case PathStep::Kind::named:
                return value.is_null() || value.empty() ? value["named"] : value.begin().value();
            case PathStep::Kind::each:
            case PathStep::Kind::at:
                return value[step.index];
            case PathStep::Kind::where:
                return meant(value, step);
        }
        return value;
    }

    static nlohmann::json& meant(nlohmann::json& list, const PathStep& step) {
        if (list.is_null()) list = nlohmann::json::array();
        for (nlohmann::json& element : list)
            if (element.value(step.key, "") == step.value) return element;
        list.push_back({{step.key, step.value}});
        return list.back();
    }

    const SimForm& m_form;
    std::mt19937 m_random;
};

MadeSim read_from(const SimRecord& record) {
    MadeSim sim;
    const auto take = [&](const char* field, const std::optional<std::string_view>& value) {
        if (value) sim[field] = *value;
    };
    take("iccid", record.iccid);
    take("imsi", record.imsi);
    take("msisdn", record.msisdn);
    take("status", record.status);
    take("group", record.group);
    take("label", record.label);
    take("profile", record.profile);
    take("plan", record.plan);
    take("scheduled_plan", record.scheduled_plan);
    take("scheduled_from", record.scheduled_from);
    return sim;
}

/// What the SIM has to be once the form's words are applied; its status is refused where that is empty.
MadeSim in_our_words(const SimForm& form, MadeSim sim) {
    if (!sim.contains("status")) return sim;
    const FormWord* const word = form.word("status", sim["status"]);
    REQUIRE(word != nullptr);
    sim["status"] = parse_status(word->value) ? word->value : "";
    return sim;
}

void check_file(const SimForm& form, const std::string& text, const std::vector<MadeSim>& sims) {
    CAPTURE(text);
    const FormLibrary forms;
    SimReading reading{&forms, {}, SimReading::Purpose::import};
    SimRecords records{text, "file", reading};
    CHECK(records.form().name == form.name);
    std::size_t count = 0;
    while (const SimRecord* const record = records.next()) {
        REQUIRE(count < sims.size());
        CHECK_FALSE(record->problem);
        MadeSim expected = in_our_words(form, sims[count++]);
        CHECK(record->refusal.has_value() == (expected.contains("status") && expected["status"].empty()));
        if (record->refusal) expected.erase("status");
        CHECK(told(read_from(*record)) == told(expected));
    }
    CHECK(count == sims.size());
}

}  // namespace

TEST_CASE(
    "IMP-1 files made from a form, shuffled, respelled and with noise, are read back to the same SIMs") {
    const FormLibrary library;
    for (const SimForm* form : library.all()) {
        if (form->is_general || form->name == "soracom-sims") continue;  // whose keys are values of others
        CAPTURE(form->name);
        for (unsigned seed = 1; seed <= 12; ++seed) {
            FormFiles files{*form, seed};
            std::vector<MadeSim> sims;
            for (int n = 0; n < 6; ++n) sims.push_back(files.sim(n));
            check_file(*form, form->kind == SimForm::Kind::json ? files.json(sims) : files.table(sims), sims);
        }
    }
}
