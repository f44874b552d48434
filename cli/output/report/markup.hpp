#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

struct Attribute {
    std::string_view name;
    std::string value;
};
using Attributes = std::vector<Attribute>;

/// A piece of HTML that is well formed by the way it is made: every element is closed, and every text is
/// escaped and shown safely.
class Markup {
public:
    Markup() = default;
    explicit Markup(std::string_view text);

    Markup& operator+=(const Markup& next);
    [[nodiscard]] friend Markup operator+(Markup one, const Markup& next) { return one += next; }
    [[nodiscard]] const std::string& html() const { return m_html; }

private:
    friend Markup element(std::string_view name, const Attributes& attributes, const Markup& content);
    friend Markup void_element(std::string_view name, const Attributes& attributes);
    friend Markup style_element(std::string_view css);
    void open(std::string_view name, const Attributes& attributes);
    void close(std::string_view name);
    std::string m_html;
};

[[nodiscard]] Markup element(std::string_view name, const Attributes& attributes, const Markup& content);
[[nodiscard]] Markup element(std::string_view name, const Attributes& attributes, std::string_view text);
/// One that HTML never closes, such as `meta`.
[[nodiscard]] Markup void_element(std::string_view name, const Attributes& attributes);
/// A style sheet of our own, as it stands.
[[nodiscard]] Markup style_element(std::string_view css);

/// A file of HTML.
[[nodiscard]] std::string html_document(const Markup& root);

}  // namespace simprof::cli
