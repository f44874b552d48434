#include "cli/output/sims/deviation_output.hpp"

#include "cli/language/spoken.hpp"
#include "lib/operations/look/option_comparison.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "lib/text/writing/csv_writing.hpp"

namespace simprof::cli {

namespace {

Json shared_json(const DeviationView& deviation) {
    return {{"since", to_string(deviation.since)},
            {"actor", deviation.actor},
            {"origin", to_string(deviation.origin)},
            {"reason", or_null(deviation.reason)}};
}

}  // namespace

Json deviation_json(const SimView& sim) {
    if (!sim.deviation) return {};
    Json json = shared_json(*sim.deviation);
    json["differing"] = count_differing(*sim.services);
    return json;
}

void add_deviation_columns(std::vector<TableColumn>& columns) {
    columns.push_back({.title = say("DIFFER"), .right = true});
    columns.push_back({say("SINCE")});
    columns.push_back({.title = say("WHY"), .may_shrink = true});
}

void add_deviation_cells(std::vector<std::string>& row, const SimView& sim) {
    const DeviationView* deviation = sim.deviation.get();
    row.push_back(deviation ? std::to_string(count_differing(*sim.services)) : "-");
    row.push_back(deviation ? to_string(deviation->day) : "-");
    row.push_back(deviation ? shown_safely(deviation->reason.value_or("-")) : "-");
}

const DeviationTexts::Shared& DeviationTexts::shared(const DeviationView& deviation) {
    const auto [place, is_new] = m_shared.try_emplace(&deviation);
    if (!is_new) return place->second;
    Shared& shared = place->second;
    shared.json = dumped(shared_json(deviation));
    shared.json.pop_back();
    for (const std::string& field :
         {to_string(deviation.since), deviation.actor, deviation.reason.value_or("")}) {
        shared.csv += ',';
        append_csv_field(shared.csv, controls_escaped(field));
    }
    return shared;
}

void DeviationTexts::append_json(std::string& out, const DeviationView& deviation,
                                 const std::string& differing) {
    out.append(shared(deviation).json).append(",\"differing\":").append(differing).append("}");
}

void DeviationTexts::append_csv(std::string& out, const DeviationView* deviation,
                                const std::string& differing) {
    if (deviation == nullptr) {
        out += ",,,,";
        return;
    }
    out.append(",").append(differing).append(shared(*deviation).csv);
}

}  // namespace simprof::cli
