#include "cli/output/sims/sim_output.hpp"

#include "cli/session/session.hpp"
#include "lib/operations/look/option_comparison.hpp"
#include "lib/text/writing/csv_writing.hpp"
#include "lib/text/writing/json_text.hpp"

namespace simprof::cli {

namespace {

template <typename Number>
std::string digits_or_empty(const std::optional<Number>& number) {
    return number ? number->digits() : std::string{};
}

void append_text_or_null(std::string& out, std::string_view key, const std::string& text) {
    out.append(",\"").append(key).append("\":");
    if (text.empty()) {
        out += "null";
    } else {
        append_json_string(out, text);
    }
}

template <typename Number>
void append_digits(std::string& out, const std::optional<Number>& number) {
    if (number) number->append_digits(out);
}

template <typename Number>
void append_number_or_null(std::string& out, std::string_view key, const std::optional<Number>& number) {
    out.append(",\"").append(key).append("\":");
    if (!number) {
        out += "null";
        return;
    }
    out += '"';
    number->append_digits(out);
    out += '"';
}

}  // namespace

Json to_json(const SimView& sim) {
    const ServicesView& services = *sim.services;
    return {{"iccid", sim.iccid.digits()},
            {"imsi", text_or_null(digits_or_empty(sim.identity.imsi))},
            {"msisdn", text_or_null(digits_or_empty(sim.identity.msisdn))},
            {"status", to_string(services.status)},
            {"group", text_or_null(sim.identity.group)},
            {"label", text_or_null(sim.identity.label)},
            {"profile", or_null(services.profile)},
            {"pack", or_null(services.pack)},
            {"plan", or_null(services.plan)},
            {"scheduled_plan", to_json(services.scheduled)},
            {"deviated", sim.deviation != nullptr},
            {"deviation", deviation_json(sim)},
            {"options", to_json(*services.options)}};
}

SimPrinter::SimPrinter(Session& session, SimColumns columns)
    : m_session(session), m_columns(std::move(columns)) {}

std::string SimPrinter::csv_header() const {
    std::string header;
    if (!m_columns.fields.empty()) {
        for (const SimField& field : m_columns.fields) {
            if (!header.empty()) header += ',';
            append_csv_field(header, field.name);
        }
        return header;
    }
    header = "iccid,imsi,msisdn,status,group,label,profile,pack,plan,scheduled_plan,scheduled_from,deviated";
    for (const std::string& name : m_columns.options) {
        header += ',';
        append_csv_field(header, "opt:" + name);
    }
    if (m_columns.deviation) header += deviation_csv_header;
    return header;
}

void SimPrinter::begin() {
    if (m_session.format() == Format::json) m_session.print("{\"sims\":[");
    if (m_session.format() == Format::csv) m_session.print(csv_header() + "\r\n");
}

const SimPrinter::Shared& SimPrinter::shared(const SimView& sim) {
    const auto [place, is_new] = m_shared.try_emplace(sim.services.get());
    if (!is_new) return place->second;
    Shared& shared = place->second;
    const ServicesView& services = *sim.services;
    shared.services = sim.services;
    shared.status = to_string(services.status);
    const Json head{{"profile", or_null(services.profile)},
                    {"pack", or_null(services.pack)},
                    {"plan", or_null(services.plan)},
                    {"scheduled_plan", to_json(services.scheduled)}};
    shared.before_deviation = dumped(head);
    shared.before_deviation.front() = ',';
    shared.before_deviation.pop_back();
    shared.after_deviation = ",\"options\":" + dumped(to_json(*services.options)) + "}";
    for (const std::string& field :
         {services.profile.value_or(""), services.pack.value_or(""), services.plan.value_or(""),
          services.scheduled ? services.scheduled->plan : "",
          services.scheduled ? to_string(services.scheduled->from) : ""}) {
        shared.csv_before_deviation += ',';
        append_csv_field(shared.csv_before_deviation, field);
    }
    for (const std::string& name : m_columns.options) {
        shared.csv_options += ',';
        append_csv_field(shared.csv_options, services.options->value_of(name).value_or(""));
    }
    shared.differing = std::to_string(count_differing(services));
    return shared;
}

void SimPrinter::add_json(const SimView& sim) {
    const Shared& services = shared(sim);
    char digits[20];
    m_text.append("{\"iccid\":\"")
        .append(digits, static_cast<std::size_t>(sim.iccid.write_digits(digits)))
        .append("\"");
    append_number_or_null(m_text, "imsi", sim.identity.imsi);
    append_number_or_null(m_text, "msisdn", sim.identity.msisdn);
    append_text_or_null(m_text, "status", services.status);
    append_text_or_null(m_text, "group", sim.identity.group);
    append_text_or_null(m_text, "label", sim.identity.label);
    m_text += services.before_deviation;
    if (sim.deviation) {
        m_text += ",\"deviated\":true,\"deviation\":";
        m_deviations.append_json(m_text, *sim.deviation, services.differing);
    } else {
        m_text += ",\"deviated\":false,\"deviation\":null";
    }
    m_text += services.after_deviation;
}

void SimPrinter::add_csv(const SimView& sim) {
    const Shared& services = shared(sim);
    char digits[20];
    m_text.append(digits, static_cast<std::size_t>(sim.iccid.write_digits(digits))).append(",");
    append_digits(m_text, sim.identity.imsi);
    m_text += ',';
    append_digits(m_text, sim.identity.msisdn);
    m_text += ',';
    m_text.append(services.status).append(",");
    append_csv_field(m_text, sim.identity.group);
    m_text += ',';
    append_csv_field(m_text, sim.identity.label);
    m_text.append(services.csv_before_deviation)
        .append(sim.deviation ? ",true" : ",false")
        .append(services.csv_options);
    if (m_columns.deviation) m_deviations.append_csv(m_text, sim.deviation.get(), services.differing);
    m_text += "\r\n";
}

/// As the document has it, these fields alone.
void SimPrinter::add_fields(const SimView& sim) {
    if (m_session.format() == Format::csv) {
        std::vector<std::string> cells;
        cells.reserve(m_columns.fields.size());
        for (const SimField& field : m_columns.fields) cells.push_back(field.text(sim));
        append_answer_row(m_text, std::vector<std::string_view>(cells.begin(), cells.end()));
        return;
    }
    const Json whole = to_json(sim);
    Json part = Json::object();
    for (const SimField& field : m_columns.fields) {
        const Json* value = whole.find(field.path);
        part[field.name] = value ? *value : Json{};
    }
    m_text += dumped(part);
}

void SimPrinter::add(const SimView& sim) {
    m_text.clear();
    const auto add_row = [&](void (SimPrinter::*add_whole)(const SimView&)) {
        (this->*(m_columns.fields.empty() ? add_whole : &SimPrinter::add_fields))(sim);
    };
    switch (m_session.format()) {
        case Format::json:
            if (m_any) m_text += ",\n";
            add_row(&SimPrinter::add_json);
            break;
        case Format::ndjson:
            add_row(&SimPrinter::add_json);
            m_text += '\n';
            break;
        case Format::csv:
            add_row(&SimPrinter::add_csv);
            break;
        case Format::table:
            return;
    }
    m_any = true;
    m_session.print(m_text);
}

void SimPrinter::end() {
    if (m_session.format() == Format::json) m_session.print("]}\n");
}

}  // namespace simprof::cli
