#include "lib/formats/forms/form_reading.hpp"

#include "lib/formats/forms/sim_path.hpp"
#include "lib/formats/toml/table_form.hpp"
#include "lib/model/sim.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace simprof {

namespace {

constexpr std::array<std::string_view, 3> refusing_answers{"refuse", "ask", "none"};

/// Goes through the file from the top; each function reads one kind of table.
class FormTables {
public:
    FormReading read(const TomlNode& root) {
        TableForm table{root, {1, 1}, said("The form"), m_mistakes};
        m_form.title = table.required_text("title");
        m_form.source = table.optional_text("source");
        read_kind(table.required_text("kind"));
        m_form.known_by = table.optional_texts("known-by");
        m_form.is_general = table.optional_boolean("general");
        m_form.keeps_first_imsi = table.optional_boolean("keeps-first-imsi");
        m_form.ignored = table.optional_texts("ignore");
        table.required_members("fields", [&](const TomlMember& member) { read_field(member); });
        table.optional_members("words", [&](const TomlMember& member) { read_words(member); });
        if (auto options = table.optional_table("options", said("The options of the form")))
            read_options(*options);
        if (auto page = table.optional_table("page", said("The page of the form"))) read_page(*page);
        if (auto lines = table.optional_table("lines", said("The lines of the form"))) read_lines(*lines);
        table.refuse_other_keys();
        check_paths(root);
        if (m_mistakes.empty()) need_number();
        std::ranges::stable_sort(m_mistakes, {}, &FileMistake::position);
        return {std::move(m_form), std::move(m_mistakes)};
    }

private:
    void read_kind(const std::string& word) {
        m_form.kind = word == "json" ? SimForm::Kind::json : SimForm::Kind::table;
        if (word != "json" && word != "table" && !word.empty())
            m_mistakes.push_back({{1, 1},
                                  said("There is no kind of form \"{word}\".", "word"_is = word),
                                  said("Write kind = \"table\" for columns, or kind = \"json\".")});
    }

    void read_field(const TomlMember& member) {
        const auto as = parse_read_as(member.key);
        if (!as || !as->is_anything()) return refuse_field(member);
        const Sentence what = said("The field \"{field}\"", "field"_is = member.key);
        SimForm::Reading reading{*as, {}};
        if (member.value.kind == TomlNode::Kind::text)
            reading.names.push_back(member.value.text);
        else
            reading.names = TableForm::texts_of(member.value, what, m_mistakes);
        m_form.readings.push_back(std::move(reading));
    }

    void refuse_field(const TomlMember& member) {
        const auto nearest = nearest_name(member.key, names_of_fields());
        m_mistakes.push_back({member.position,
                              said("There is no field \"{field}\".", "field"_is = member.key),
                              nearest ? said("Did you mean \"{name}\"?", "name"_is = *nearest)
                                      : said("Fields are {names}, and \"opt:NAME\" for an option.",
                                             "names"_is = joined(names_of_fields(), ", "))});
    }

    void read_words(const TomlMember& field) {
        const auto as = parse_read_as(field.key);
        if (!as || !as->is_anything()) return refuse_field(field);
        if (field.value.kind != TomlNode::Kind::table) {
            m_mistakes.push_back({field.position,
                                  said("The words of \"{field}\" must be a table.", "field"_is = field.key),
                                  said("Write \"WORD\" = \"VALUE\" below a line [words.FIELD].")});
            return;
        }
        auto& words = m_form.words[to_string(*as)];
        for (const TomlMember& member : field.value.members) {
            FormWord word = read_word(member);
            if (as->field == SimField::status) check_status(word.value, member);
            words.insert_or_assign(folded(member.key), std::move(word));
        }
    }

    FormWord read_word(const TomlMember& member) {
        if (member.value.kind == TomlNode::Kind::text) return {member.value.text};
        TableForm table{member.value, member.position, said("The word \"{word}\"", "word"_is = member.key),
                        m_mistakes};
        FormWord word{table.required_text("is"), table.optional_text("why")};
        table.refuse_other_keys();
        return word;
    }

    void check_status(const std::string& value, const TomlMember& member) {
        const bool refuses = std::ranges::find(refusing_answers, value) != refusing_answers.end();
        if (refuses || parse_status(value)) return;
        m_mistakes.push_back({member.position,
                              said("The word \"{word}\" cannot be \"{value}\": that is no status.",
                                   "word"_is = member.key, "value"_is = value),
                              said("A status is {statuses}; or write refuse, ask or none.",
                                   "statuses"_is = joined(status_words, ", "))});
    }

    void read_options(TableForm& table) {
        m_form.options.list = table.required_text("list");
        if (std::string name = table.optional_text("name"); !name.empty())
            m_form.options.name = std::move(name);
        if (std::string value = table.optional_text("value"); !value.empty())
            m_form.options.value = std::move(value);
        table.refuse_other_keys();
    }

    void read_page(TableForm& table) {
        m_form.page.list = table.required_text("list");
        m_form.page.more = table.optional_texts("more");
        m_form.page.total = table.optional_text("total");
        m_form.page.pages = table.optional_text("pages");
        table.refuse_other_keys();
    }

    void read_lines(TableForm& table) {
        m_form.lines.before_header = table.optional_texts("before-header");
        m_form.lines.before_row = table.optional_texts("before-row");
        m_form.lines.footer = table.optional_text("footer");
        table.refuse_other_keys();
    }

    /// Names of JSON's values are paths.
    void check_paths(const TomlNode& root) {
        if (m_form.kind != SimForm::Kind::json) return;
        const TomlMember* const fields = root.member("fields");
        for (const SimForm::Reading& reading : m_form.readings)
            for (const std::string& name : reading.names)
                if (!sim_path_of(name))
                    m_mistakes.push_back(
                        {fields ? fields->position : FilePosition{1, 1},
                         said("\"{name}\" is no path to a value.", "name"_is = name),
                         said("Write keys with dots between them: status.id, links.cellular[].sim, "
                              "deviceIds[kind=iccid].id, profiles.*.iccid, profiles.*.@.")});
    }

    void need_number() {
        if (m_form.reading(SimField::iccid) || m_form.reading(SimField::msisdn)) return;
        m_mistakes.push_back(
            {{1, 1},
             said("The form reads neither an ICCID nor an MSISDN."),
             said("Say which column or key names the SIMs: iccid = \"NAME\" below [fields].")});
    }

    SimForm m_form;
    std::vector<FileMistake> m_mistakes;
};

}  // namespace

FormReading read_form(std::string_view text) {
    TomlReading toml = read_toml(text);
    if (toml.mistake) return {{}, {std::move(*toml.mistake)}};
    FormReading reading = FormTables{}.read(toml.root);
    reading.form.text = text;
    return reading;
}

}  // namespace simprof
