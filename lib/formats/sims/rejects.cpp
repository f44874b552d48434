#include "lib/formats/sims/rejects.hpp"

#include "lib/formats/sims/reject_writing.hpp"
#include "lib/text/csv.hpp"

namespace simprof {

void write_rejects(TextSource& input, const std::string& name, std::span<const RejectedRow> rows,
                   const WriteText& write) {
    const SimFileForm form = sim_file_form(input, name);
    if (form.is_json) {
        write_json_rejects(input, name, RejectReasons{rows}, write);
    } else {
        write_delimited_rejects(input, form, name, RejectReasons{rows}, write);
    }
}

void write_rejected_sims(std::span<const RejectedSim> sims, const WriteText& write) {
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
