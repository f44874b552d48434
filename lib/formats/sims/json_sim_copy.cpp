#include "lib/formats/sims/json_sim_copy.hpp"

#include "lib/formats/sims/sim_columns.hpp"
#include "lib/text/text_form.hpp"

#include <nlohmann/json.hpp>

#include <deque>
#include <utility>
#include <vector>

namespace simprof {

namespace {

using nlohmann::ordered_json;

/// Values are written recursively.
constexpr std::size_t deepest = 64;

/// Every event returns true to go on.
class Copying final : public nlohmann::json_sax<ordered_json> {
public:
    ordered_json take() { return std::move(m_root); }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t& digits) override {
        ordered_json number = value;
        return add(number.dump() == digits ? std::move(number) : ordered_json(digits));
    }
    bool string(string_t& value) override { return add(value); }
    bool binary(binary_t&) override { return false; }

    bool key(string_t& name) override {
        m_key = name;
        return true;
    }
    bool start_object(std::size_t) override {
        const bool options = m_open.size() == 1 && squeezed(m_key) == "options";
        if (!open(ordered_json::object())) return false;
        if (options) m_options = m_open.back();
        return true;
    }
    bool start_array(std::size_t) override { return open(ordered_json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
        return false;
    }

private:
    bool add(ordered_json value) {
        place(std::move(value));
        return true;
    }
    bool open(ordered_json value) {
        if (m_open.size() == deepest) return false;
        m_open.push_back(place(std::move(value)));
        return true;
    }
    bool close() {
        m_open.pop_back();
        return true;
    }

    ordered_json* place(ordered_json value) {
        if (m_open.empty()) return &(m_root = std::move(value));
        ordered_json& parent = *m_open.back();
        if (parent.is_object() && is_left_out()) return &m_left_out.emplace_back(std::move(value));
        if (parent.is_object()) {
            auto& members = parent.get_ref<ordered_json::object_t&>();
            members.push_back({m_key, std::move(value)});
            return &members.back().second;
        }
        parent.push_back(std::move(value));
        return &parent.back();
    }

    /// A name among the options is an option, whatever it is called.
    [[nodiscard]] bool is_left_out() const {
        if (m_open.size() == 1 && (m_key == "line" || m_key == "rule" || m_key == "message")) return true;
        return m_open.back() != m_options && is_secret(squeezed(m_key));
    }

    ordered_json m_root;
    std::vector<ordered_json*> m_open;  ///< from the outside in
    const ordered_json* m_options = nullptr;
    std::deque<ordered_json> m_left_out;
    std::string m_key;
};

}  // namespace

std::optional<ordered_json> copy_of_json_sim(std::string_view object) {
    Copying copying;
    if (!ordered_json::sax_parse(object.data(), object.data() + object.size(), &copying)) return {};
    ordered_json copy = copying.take();
    if (!copy.is_object()) return {};
    return copy;
}

}  // namespace simprof
