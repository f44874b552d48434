#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace simprof {

struct JsonMember;

/// A JSON value; an object keeps the order of its members. nlohmann_json reads its text, in json.cpp alone:
/// wherever it is included, it takes seconds to compile.
class Json {
public:
    using Elements = std::vector<Json>;
    using Members = std::vector<JsonMember>;

    Json();  ///< null
    // NOLINTBEGIN(google-explicit-constructor): documents are written as JSON is, `{{"sims", 3}}`.
    Json(std::nullptr_t);
    Json(std::same_as<bool> auto truth) : Json(Truth{truth}) {}
    template <std::integral Whole>
    requires(!std::same_as<Whole, bool>) Json(Whole number)
        : Json(Number{static_cast<std::int64_t>(number)}) {}
    Json(std::string text);
    Json(std::string_view text);
    Json(const char* text);
    Json(const std::vector<std::string>& texts);
    Json(Elements elements);
    Json(std::initializer_list<JsonMember> members);
    // NOLINTEND(google-explicit-constructor)
    Json(const Json&);
    Json(Json&&) noexcept;
    Json& operator=(const Json&);
    Json& operator=(Json&&) noexcept;
    ~Json();

    [[nodiscard]] static Json array();
    [[nodiscard]] static Json object();
    /// Of whole numbers; throws a std::exception for a text that is no JSON.
    [[nodiscard]] static Json parse(std::string_view text);
    /// On one line, or laid out for people; what is not valid UTF-8 becomes U+FFFD.
    [[nodiscard]] std::string dump() const;
    [[nodiscard]] std::string laid_out() const;

    [[nodiscard]] bool is_null() const;
    [[nodiscard]] bool is_array() const;
    [[nodiscard]] bool is_object() const;

    /// What it holds, where it is that: nullptr elsewhere.
    [[nodiscard]] const bool* truth() const;
    [[nodiscard]] const std::int64_t* number() const;
    [[nodiscard]] const std::string* text() const;

    /// Of an array; none elsewhere.
    [[nodiscard]] const Elements& elements() const;
    /// Of an object; none elsewhere.
    [[nodiscard]] const Members& members() const;
    /// Of an array or an object.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool empty() const { return size() == 0; }

    /// The member, which is null where the object did not have it. Null becomes an object.
    Json& operator[](std::string_view key);
    /// Sets the members of the other object.
    void update(const Json& object);
    /// What stands at "/one/in/another", or nullptr.
    [[nodiscard]] const Json* find(std::string_view path) const;
    /// Null becomes an array.
    void push_back(Json element);

    friend bool operator==(const Json& one, const Json& other);

private:
    struct Truth {
        bool truth;
    };
    struct Number {
        std::int64_t number;
    };
    explicit Json(Truth truth);
    explicit Json(Number number);

    std::variant<std::nullptr_t, bool, std::int64_t, std::string, Elements, Members> m_value;
};

struct JsonMember {
    std::string key;
    Json value;

    friend bool operator==(const JsonMember&, const JsonMember&) = default;
};

}  // namespace simprof
