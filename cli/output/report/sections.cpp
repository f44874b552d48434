#include "cli/output/report/sections.hpp"

namespace simprof::cli {

Markup section(const std::string& id, std::string_view heading, const Markup& content) {
    return element("section", {{"aria-labelledby", id}}, element("h2", {{"id", id}}, heading) + content);
}

Markup remark(std::string_view sentences) { return element("p", {{"class", "quiet"}}, sentences); }

Markup instant_cell(Instant instant) {
    return element("time", {{"datetime", to_string(instant)}}, to_string(instant));
}

Markup text_or_dash(const std::optional<std::string>& text) { return Markup{text.value_or("–")}; }

Markup request_cell(const Request& request) {
    return Markup{std::to_string(static_cast<std::int64_t>(request.number))};
}

Markup day_cell(Day day) { return element("time", {{"datetime", to_string(day)}}, to_string(day)); }

}  // namespace simprof::cli
