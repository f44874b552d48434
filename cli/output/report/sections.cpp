#include "cli/output/report/sections.hpp"

namespace simprof::cli {

Markup section(const std::string& id, std::string_view heading, const Markup& content) {
    return element("section", {{"aria-labelledby", id}}, element("h2", {{"id", id}}, heading) + content);
}

Markup remark(std::string_view sentences) { return element("p", {{"class", "quiet"}}, sentences); }

Markup instant_cell(Instant instant, const BillingZone& zone) {
    return element("time", {{"datetime", to_string(instant)}}, zone.local_time(instant));
}

Markup text_or_dash(const std::optional<std::string>& text) { return Markup{text.value_or("–")}; }

Markup day_cell(Day day) { return element("time", {{"datetime", to_string(day)}}, to_string(day)); }

}  // namespace simprof::cli
