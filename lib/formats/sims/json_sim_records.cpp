#include "lib/formats/sims/json_sim_records.hpp"

#include "lib/formats/advice/file_advice.hpp"
#include "lib/formats/advice/unread_names.hpp"
#include "lib/formats/json/json_beginning.hpp"
#include "lib/formats/json/json_objects.hpp"
#include "lib/formats/json/json_tree.hpp"
#include "lib/formats/sims/field_reading.hpp"
#include "lib/text/reading/input_limits.hpp"
#include "lib/text/words/file_name.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace simprof {

namespace {

FileRowProblem no_json(std::size_t position) {
    return {said("This is not JSON; the mistake is near character {position}.", "position"_is = position),
            said("Write one JSON object a line, or one document that begins with {beginning}.",
                 "beginning"_is = verbatim("{\"sims\":["))};
}

FileRowProblem twice(std::string_view key) {
    return {said("The SIM says twice what its \"{key}\" is.", "key"_is = key),
            said("Take one of the two out.")};
}

FileRowProblem misshapen(std::string_view key) {
    return {said("The value of the key \"{key}\" has not the form expected.", "key"_is = key),
            said("A SIM is an object of texts; options are an object, or a list of names and values.")};
}

class JsonSimRecords final : public SimRecords::Reader {
public:
    JsonSimRecords(TextSource& source, const std::string& name, JsonBeginning beginning,
                   SimReading::Purpose purpose)
        : m_name(name),
          m_form(std::move(beginning.form)),
          m_window(source, name),
          m_objects(m_window, name, std::move(beginning.list_keys)),
          m_tree(m_form, purpose, [this](const std::string& key) { note_unread(key); }),
          m_fields(m_form),
          m_is_import(purpose == SimReading::Purpose::import) {
        set_why(std::move(beginning.why));
    }

    [[nodiscard]] const SimForm& form() const override { return m_form; }
    [[nodiscard]] bool has(SimField field) const override { return m_form.reading(field) != nullptr; }
    [[nodiscard]] bool has_options() const override { return !m_form.options.list.empty(); }
    [[nodiscard]] bool is_one_page_of_several() const override { return m_has_more; }

    const SimRecord* next() override {
        while (m_card == m_cards)
            if (!next_object()) return nullptr;
        if (!m_record.problem || m_card > 0) read_card();
        ++m_card;
        return &m_record;
    }

private:
    bool next_object() {
        auto object = m_objects.next();
        if (!object) {
            finish();
            return false;
        }
        m_fields.begin(m_record, object->line);
        ++m_read;
        m_line = object->line;
        m_card = 0;
        m_cards = 1;
        if (object->problem)
            set_problem(m_record, std::move(*object->problem));
        else
            hold_against(object->text);
        return true;
    }

    void hold_against(std::string_view text) {
        const JsonValue* const value = m_parsing.parse(text);
        if (!value) return set_problem(m_record, no_json(m_parsing.mistake_at()));
        if (!value->IsObject())
            return set_problem(m_record, {said("This is no JSON object."), misshapen("").hint});
        m_tree.hold_against(*value);
        refuse_what_matters();
        if (!m_tree.key_there_twice().empty()) return set_problem(m_record, twice(m_tree.key_there_twice()));
        m_cards = m_tree.count();
        if (m_cards == 0) ++m_without_card;
    }

    void read_card() {
        m_tree.look_at(m_card);
        refuse_what_matters();
        m_fields.begin(m_record, m_line);
        for (std::size_t reading = 0; reading < m_form.readings.size(); ++reading)
            if (!put(m_form.readings[reading], m_tree.found(reading))) return;
        if (const JsonValue* options = m_tree.options(); options && !put_options(*options)) return;
        m_fields.finish();
        if (!m_record.iccid && !m_record.msisdn) set_problem(m_record, names_no_sim());
    }

    bool put(const SimForm::Reading& reading, const JsonTree::Found& found) {
        if (!found) return true;
        const auto text = found.key ? found.key : scalar_text(*found.value);
        if (!text) return refuse(misshapen(found.name));
        if (!is_sound(*text)) return false;
        if (reading.as.field == SimField::iccid)
            m_record.iccid_is_number = found.value && is_json_number(*found.value);
        if (reading.as.field)
            m_fields.put(*reading.as.field, *text);
        else
            m_fields.put_option(reading.as.option, *text);
        return true;
    }

    bool put_options(const JsonValue& options) {
        if (options.IsNull() || (options.IsString() && options.GetStringLength() == 0)) return true;
        if (options.IsObject()) {
            for (auto member = options.MemberBegin(); member != options.MemberEnd(); ++member)
                if (!put_option(text_in(member->name), member->value)) return false;
            return true;
        }
        if (!options.IsArray()) return refuse(misshapen(m_form.options.list));
        return std::all_of(options.Begin(), options.End(),
                           [&](const JsonValue& pair) { return put_pair(pair); });
    }

    bool put_pair(const JsonValue& pair) {
        if (!pair.IsObject()) return refuse(misshapen(m_form.options.list));
        const JsonValue* const name = member_named(pair, m_form.options.name);
        const JsonValue* const value = member_named(pair, m_form.options.value);
        if (!name || !name->IsString() || name->GetStringLength() == 0)
            return refuse(
                {said("An option has no name."), said("Write {{\"name\":\"OPTION\",\"value\":\"VALUE\"}}.")});
        return !value || put_option(text_in(*name), *value);
    }

    bool put_option(std::string_view name, const JsonValue& value) {
        if (value.IsNull()) return true;
        const auto text = scalar_text(value);
        if (!text) return refuse(misshapen(name));
        const auto same = [&](const auto& option) { return option.first == name; };
        if (std::ranges::any_of(m_record.options, same)) return refuse(twice(name));
        if (!is_sound(name) || !is_sound(*text)) return false;
        m_fields.put_option(name, *text);
        return true;
    }

    bool is_sound(std::string_view text) {
        if (text.size() > longest_field)
            return refuse({said("A text is longer than 4 KiB."), said("Shorten it.")});
        if (text.find('\0') != std::string_view::npos)
            return refuse({said("A text holds a NUL character."), said("Take it out.")});
        return true;
    }

    bool refuse(FileRowProblem problem) {
        m_record.line = m_line;
        set_problem(m_record, std::move(problem));
        return false;
    }

    void note_unread(const std::string& key) {
        if (!m_is_import) return;
        m_unread.add(key);
        set_notices(m_unread.notices());
    }

    /// IMP-2.
    void refuse_what_matters() const {
        if (m_unread.doubtful().empty()) return;
        std::vector<SampledName> names;
        for (const std::string& key : m_unread.doubtful()) names.push_back({key, {}});
        refuse_doubtful(m_unread.doubtful(), names, m_form, line_of_file(m_name, m_line), m_line);
    }

    void finish() {
        if (m_without_card > 0)
            notice(said_of(m_without_card, "One entry holds no SIM and was passed over.",
                           "{count} entries hold no SIM and were passed over."));
        m_has_more = says_more();
        m_without_card = 0;
    }

    /// What stands around the list says whether there are other pages.
    [[nodiscard]] bool says_more() {
        JsonParsing parsing;
        const JsonValue* const around =
            m_objects.around().empty() ? nullptr : parsing.parse(m_objects.around());
        if (!around) return false;
        const SimForm::Page& page = m_form.page;
        return std::ranges::any_of(page.more,
                                   [&](const std::string& key) { return is_said(*around, key); }) ||
               number(*around, page.total) > m_read || number(*around, page.pages) > 1;
    }

    [[nodiscard]] static std::string_view text_at(const JsonValue& around, const std::string& key) {
        const auto path = key.empty() ? std::nullopt : sim_path_of(key);
        const JsonValue* const value = path ? look_up(around, *path) : nullptr;
        return value ? scalar_text(*value).value_or("") : "";
    }
    [[nodiscard]] static bool is_said(const JsonValue& around, const std::string& key) {
        const std::string_view text = text_at(around, key);
        return !text.empty() && text != "false" && text != "0";
    }
    [[nodiscard]] static std::size_t number(const JsonValue& around, const std::string& key) {
        const std::string_view text = text_at(around, key);
        std::size_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }

    std::string m_name;
    SimForm m_form;
    TextWindow m_window;
    JsonObjects m_objects;
    JsonParsing m_parsing;
    JsonTree m_tree;
    FieldReading m_fields;
    bool m_is_import;
    SimRecord m_record;
    std::size_t m_line = 0;
    std::size_t m_card = 0;   ///< of the object at hand
    std::size_t m_cards = 0;  ///< in it
    std::size_t m_read = 0;   ///< objects
    std::size_t m_without_card = 0;
    UnreadNames m_unread{NameKind::key};
    bool m_has_more = false;
};

}  // namespace

std::unique_ptr<SimRecords::Reader> read_json_sims(TextSource& source, const std::string& name,
                                                   const SimReading& reading) {
    return std::make_unique<JsonSimRecords>(source, name, beginning_of_json(source, name, reading),
                                            reading.purpose);
}

}  // namespace simprof
