#include "lib/formats/sims/rejects.hpp"

#include "lib/formats/sims/json_rejects.hpp"
#include "lib/formats/sims/table_rejects.hpp"
#include "lib/formats/tables/sim_text.hpp"
#include "lib/text/words/text_form.hpp"
#include "lib/text/writing/csv_writing.hpp"

namespace simprof {

void write_rejects(SimFile& input, std::span<const RejectedRow> rows, const TextSink& write) {
    if (is_json(input))
        write_json_rejects(input.text(), input.name(), RejectReasons{rows}, write, input.reading());
    else
        write_table_rejects(open_sim_table(input), RejectReasons{rows}, write);
}

bool is_list_of_rejects(std::string_view beginning) {
    std::string_view line = without_byte_order_mark(beginning);
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line.starts_with('{') ? is_json_reject(line) : is_header_of_rejects(line);
}

void write_rejected_sims(std::span<const RejectedSim> sims, const TextSink& write) {
    std::string row;
    append_csv_row(row, {"iccid", "line", "rule", "message"});
    write(row);
    for (const RejectedSim& sim : sims) {
        row.clear();
        append_csv_row(row, {sim.iccid, "", sim.rule, sim.message});
        write(row);
    }
}

}  // namespace simprof
