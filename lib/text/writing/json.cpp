#include "lib/text/writing/json.hpp"

#include "lib/text/writing/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace simprof {

namespace {

/// Makes values of what the library reads, piece by piece. Its own values would need memory to be given back,
/// and end the program where there is none.
class Builder final : public nlohmann::ordered_json::json_sax_t {
public:
    [[nodiscard]] Json take() { return std::move(m_open.front()); }

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t, const string_t&) override {
        throw std::invalid_argument{"a number that is not whole"};
    }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { throw std::invalid_argument{"bytes"}; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override {
        m_keys.push_back(std::move(value));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        throw std::invalid_argument{error.what()};
    }

private:
    bool open(Json container) {
        m_open.push_back(std::move(container));
        return true;
    }
    bool close() {
        Json closed = std::move(m_open.back());
        m_open.pop_back();
        return add(std::move(closed));
    }
    bool add(Json value) {
        if (m_open.empty()) return open(std::move(value));
        Json& container = m_open.back();
        if (container.is_array()) {
            container.push_back(std::move(value));
        } else {
            container[m_keys.back()] = std::move(value);
            m_keys.pop_back();
        }
        return true;
    }

    std::vector<Json> m_open;         ///< from the outermost in; in the end the whole document
    std::vector<std::string> m_keys;  ///< of the members that are being read
};

/// Appends JSON, on one line or laid out.
class Writer {
public:
    Writer(std::string& out, bool laid_out) : m_out(out), m_laid_out(laid_out) {}

    void append(const Json& json) {
        if (json.is_array()) return append_all('[', json.elements(), ']');
        if (json.is_object()) return append_all('{', json.members(), '}');
        if (const std::string* text = json.text()) return append_json_string(m_out, *text);
        if (const std::int64_t* number = json.number()) {
            m_out += std::to_string(*number);
        } else if (const bool* truth = json.truth()) {
            m_out += *truth ? "true" : "false";
        } else {
            m_out += "null";
        }
    }

private:
    void append(const JsonMember& member) {
        append_json_string(m_out, member.key);
        m_out += m_laid_out ? ": " : ":";
        append(member.value);
    }

    template <typename Parts>
    void append_all(char opening, const Parts& parts, char closing) {
        m_out += opening;
        m_depth += 2;
        bool first = true;
        for (const auto& part : parts) {
            if (!std::exchange(first, false)) m_out += ',';
            start_line();
            append(part);
        }
        m_depth -= 2;
        if (!first) start_line();
        m_out += closing;
    }

    void start_line() {
        if (m_laid_out) m_out.append("\n").append(m_depth, ' ');
    }

    std::string& m_out;
    bool m_laid_out;
    std::size_t m_depth = 0;
};

}  // namespace

Json::Json() = default;
Json::Json(std::nullptr_t) {}
Json::Json(Truth truth) : m_value(truth.truth) {}
Json::Json(Number number) : m_value(number.number) {}
Json::Json(std::string text) : m_value(std::move(text)) {}
Json::Json(std::string_view text) : m_value(std::string{text}) {}
Json::Json(const char* text) : m_value(std::string{text}) {}
Json::Json(const std::vector<std::string>& texts) : m_value(Elements(texts.begin(), texts.end())) {}
Json::Json(Elements elements) : m_value(std::move(elements)) {}
Json::Json(std::initializer_list<JsonMember> members) : m_value(Members(members)) {}
/// Not the copy of the variant: as g++ 12 compiles it, it destroys what it has not made where memory runs
/// out.
Json::Json(const Json& other) {
    std::visit(
        [this](const auto& value) {
            auto copy = value;
            m_value = std::move(copy);
        },
        other.m_value);
}
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(const Json& other) {
    Json copy(other);
    return *this = std::move(copy);
}
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

Json Json::array() { return Elements{}; }
Json Json::object() { return Json(std::initializer_list<JsonMember>{}); }

Json Json::parse(std::string_view text) {
    Builder builder;
    nlohmann::ordered_json::sax_parse(text, &builder);
    return builder.take();
}

std::string Json::dump() const {
    std::string text;
    Writer{text, false}.append(*this);
    return text;
}

std::string Json::laid_out() const {
    std::string text;
    Writer{text, true}.append(*this);
    return text;
}

bool Json::is_null() const { return std::holds_alternative<std::nullptr_t>(m_value); }
bool Json::is_array() const { return std::holds_alternative<Elements>(m_value); }
bool Json::is_object() const { return std::holds_alternative<Members>(m_value); }

const bool* Json::truth() const { return std::get_if<bool>(&m_value); }
const std::int64_t* Json::number() const { return std::get_if<std::int64_t>(&m_value); }
const std::string* Json::text() const { return std::get_if<std::string>(&m_value); }

const Json::Elements& Json::elements() const {
    static const Elements none;
    const auto* elements = std::get_if<Elements>(&m_value);
    return elements != nullptr ? *elements : none;
}

const Json::Members& Json::members() const {
    static const Members none;
    const auto* members = std::get_if<Members>(&m_value);
    return members != nullptr ? *members : none;
}

std::size_t Json::size() const { return elements().size() + members().size(); }

Json& Json::operator[](std::string_view key) {
    if (is_null()) *this = object();
    auto& members = std::get<Members>(m_value);
    const auto known = std::ranges::find(members, key, &JsonMember::key);
    if (known != members.end()) return known->value;
    return members.emplace_back(JsonMember{std::string{key}, {}}).value;
}

void Json::update(const Json& object) {
    for (const auto& [key, value] : object.members()) (*this)[key] = value;
}

const Json* Json::find(std::string_view path) const {
    const Json* found = this;
    while (found != nullptr && !path.empty()) {
        path.remove_prefix(1);
        const std::string_view key = path.substr(0, path.find('/'));
        path.remove_prefix(key.size());
        const auto member = std::ranges::find(found->members(), key, &JsonMember::key);
        found = member != found->members().end() ? &member->value : nullptr;
    }
    return found;
}

void Json::push_back(Json element) {
    if (is_null()) *this = array();
    std::get<Elements>(m_value).push_back(std::move(element));
}

bool operator==(const Json& one, const Json& other) { return one.m_value == other.m_value; }

}  // namespace simprof
