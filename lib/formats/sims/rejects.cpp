#include "lib/formats/sims/rejects.hpp"

#include "lib/formats/sims/json_rejects.hpp"
#include "lib/formats/sims/table_rejects.hpp"
#include "lib/formats/tables/sim_text.hpp"
#include "lib/text/words/text_form.hpp"
#include "lib/text/writing/csv_writing.hpp"

#include <algorithm>

namespace simprof {

namespace {

/// Up to the first line end that does not stand between quotes, as one in the name of a column does.
std::string_view first_row(std::string_view table) {
    bool is_quoted = false;
    const auto end = std::ranges::find_if(table, [&](char c) {
        if (c == '"') is_quoted = !is_quoted;
        return c == '\n' && !is_quoted;
    });
    return table.substr(0, static_cast<std::size_t>(end - table.begin()));
}

}  // namespace

void write_rejects(SimFile& input, std::span<const RejectedRow> rows, const TextSink& write) {
    if (is_json(input))
        write_json_rejects(input.text(), input.name(), RejectReasons{rows}, write, input.reading());
    else
        write_table_rejects(open_sim_table(input), RejectReasons{rows}, write);
}

bool is_list_of_rejects(std::string_view beginning) {
    const std::string_view text = without_byte_order_mark(beginning);
    if (text.starts_with('{')) return is_json_reject(text.substr(0, text.find_first_of("\r\n")));
    std::string_view header = first_row(text);
    if (header.ends_with('\r')) header.remove_suffix(1);
    return is_header_of_rejects(header);
}

void write_rejected_sims(std::span<const RejectedSim> sims, const TextSink& write) {
    std::string row;
    append_answer_row(row, {"iccid", "line", "rule", "message"});
    write(row);
    for (const RejectedSim& sim : sims) {
        row.clear();
        append_answer_row(row, {sim.iccid, "", sim.rule, sim.message});
        write(row);
    }
}

}  // namespace simprof
