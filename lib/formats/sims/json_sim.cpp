#include "lib/formats/sims/json_sim.hpp"

#include "lib/formats/sims/sim_columns.hpp"
#include "lib/text/input_limits.hpp"
#include "lib/text/text_form.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>
#include <utility>

namespace simprof {

/// What the JSON parser tells, piece by piece: no tree is built. Every event returns true to go on.
class JsonSim::Events final : public nlohmann::json_sax<nlohmann::json> {
public:
    void begin(SimRecord& record) {
        m_record = &record;
        m_levels.clear();
        m_used_texts = 0;
        m_problem.reset();
    }
    std::optional<FileRowProblem> take_problem() { return std::move(m_problem); }
    [[nodiscard]] const std::vector<std::string>& secrets() const { return m_secrets; }

    bool null() override { return true; }
    bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& digits) override { return scalar(digits); }
    bool string(string_t& value) override { return scalar(value); }
    bool binary(binary_t&) override { return true; }

    bool key(string_t& name) override {
        m_key = name;
        if (level() == Level::sim && is_secret(squeezed(name)) &&
            std::ranges::find(m_secrets, name) == m_secrets.end()) {
            m_secrets.push_back(name);
        }
        return true;
    }
    bool start_object(std::size_t) override { return enter(level_of_object()); }
    bool start_array(std::size_t) override { return enter(level_of_array()); }
    bool end_array() override { return leave(); }
    bool end_object() override { return level() == Level::option ? end_option() && leave() : leave(); }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
        return refuse(fmt::format("This is not JSON; the mistake is near character {}.", position),
                      "Write one JSON object a line, or one document that begins with {\"sims\":[.");
    }

private:
    enum class Level { outside, sim, scheduled, option_object, option_list, option, ignored };

    [[nodiscard]] Level level() const { return m_levels.empty() ? Level::outside : m_levels.back(); }

    bool enter(Level next) {
        m_levels.push_back(next);
        return !m_problem;
    }
    bool leave() {
        m_levels.pop_back();
        return true;
    }

    Level level_of_object() {
        m_option = {};
        const Level here = level();
        if (here == Level::outside) return Level::sim;
        if (here == Level::option_list) return Level::option;
        if (here == Level::ignored) return Level::ignored;
        if (here == Level::sim && squeezed(m_key) == "options") return Level::option_object;
        if (here == Level::sim && squeezed(m_key) == "scheduledplan") return Level::scheduled;
        return ignored_unless_read();
    }
    Level level_of_array() {
        if (level() == Level::sim && squeezed(m_key) == "options") return Level::option_list;
        if (level() == Level::outside || level() == Level::option_list) refuse_structure();
        return ignored_unless_read();
    }
    /// A list or an object where a text is expected must not pass for an absent field.
    Level ignored_unless_read() {
        const bool is_read =
            level() == Level::sim ? sim_field(squeezed(m_key)).has_value() : level() != Level::ignored;
        if (is_read) refuse_structure();
        return Level::ignored;
    }

    bool scalar(std::string_view text) {
        switch (level()) {
            case Level::sim:
                return scalar_of_sim(text);
            case Level::scheduled:
                return scalar_of_schedule(text);
            case Level::option_object:
                return add_option(m_key, text);
            case Level::option:
                return scalar_of_option(text);
            case Level::ignored:
                return true;
            case Level::outside:
            case Level::option_list:
                return refuse_structure();
        }
        return true;
    }
    bool scalar_of_sim(std::string_view text) {
        const std::string name = squeezed(m_key);
        if (name == "options" && !text.empty()) return refuse_structure();
        const auto field = sim_field(name);
        return !field || text.empty() || set(*field, text);
    }
    bool scalar_of_schedule(std::string_view text) {
        if (m_key == "plan") return set(&SimRecord::scheduled_plan, text);
        return m_key != "from" || set(&SimRecord::scheduled_from, text);
    }
    bool scalar_of_option(std::string_view text) {
        if (m_key == "name") m_option.first = keep(text);
        if (m_key == "value") m_option.second = keep(text);
        return !m_problem;
    }
    bool end_option() {
        if (!m_option.first.empty()) return add_option(m_option.first, m_option.second);
        return refuse("An option has no name.", "Write {\"name\":\"OPTION\",\"value\":\"VALUE\"}.");
    }

    bool set(SimField field, std::string_view text) {
        if (m_record->*field) return refuse_second(m_key);
        m_record->*field = keep(text);
        return !m_problem;
    }
    bool add_option(std::string_view name, std::string_view value) {
        if (value.empty()) return true;
        const auto same = [&](const auto& option) { return option.first == name; };
        if (std::ranges::any_of(m_record->options, same)) return refuse_second(name);
        m_record->options.emplace_back(keep(name), keep(value));
        return !m_problem;
    }

    /// A copy that lives as long as the record; the strings are used again for the next one.
    std::string_view keep(std::string_view text) {
        if (text.size() > longest_field) refuse("A text is longer than 4 KiB.", "Shorten it.");
        if (text.find('\0') != std::string_view::npos)
            refuse("A text holds a NUL character.", "Take it out.");
        if (m_used_texts == m_texts.size()) m_texts.emplace_back();
        return m_texts[m_used_texts++].assign(text);
    }

    bool refuse_second(std::string_view key) {
        return refuse(fmt::format("The SIM says twice what its \"{}\" is.", key), "Take one of the two out.");
    }
    bool refuse_structure() {
        return refuse(m_levels.empty()
                          ? std::string{"This is no JSON object."}
                          : fmt::format("The value of the key \"{}\" has not the form expected.", m_key),
                      "A SIM is an object of texts; options are an object, or a list of names and values.");
    }
    bool refuse(std::string fact, std::string hint) {
        if (!m_problem) m_problem = FileRowProblem{std::move(fact), std::move(hint)};
        return false;
    }

    SimRecord* m_record = nullptr;
    std::vector<Level> m_levels;  ///< from the outside in
    std::string m_key;
    std::pair<std::string_view, std::string_view> m_option;  ///< of a list, while it is read
    std::deque<std::string> m_texts;
    std::size_t m_used_texts = 0;
    std::optional<FileRowProblem> m_problem;
    std::vector<std::string> m_secrets;
};

JsonSim::JsonSim() : m_events(std::make_unique<Events>()) {}
JsonSim::~JsonSim() = default;

std::optional<FileRowProblem> JsonSim::read(std::string_view object, SimRecord& record) {
    m_events->begin(record);
    nlohmann::json::sax_parse(object.data(), object.data() + object.size(), m_events.get());
    return m_events->take_problem();
}

const std::vector<std::string>& JsonSim::secrets() const { return m_events->secrets(); }

}  // namespace simprof
