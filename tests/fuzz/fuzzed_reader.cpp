#include "tests/fuzz/fuzzed_reader.hpp"

#include "tests/fuzz/command_reading.hpp"
#include "tests/fuzz/number_reading.hpp"
#include "tests/fuzz/sim_file_reading.hpp"
#include "tests/fuzz/store_reading.hpp"
#include "tests/fuzz/toml_reading.hpp"
#include "tests/fuzz/workbook_reading.hpp"

#include <algorithm>
#include <array>

namespace simprof::fuzz {

void promise(bool is_kept, const std::string& what) {
    if (!is_kept) throw BrokenPromise{what};
}

std::span<const FuzzedReader> fuzzed_readers() {
    static constexpr std::array readers{FuzzedReader{"table", read_sim_file, tables},
                                        FuzzedReader{"json", read_sim_file, json_files},
                                        FuzzedReader{"xlsx", read_workbook, workbooks},
                                        FuzzedReader{"form", read_form_file, form_files},
                                        FuzzedReader{"catalogue", read_catalogue_file, catalogue_files},
                                        FuzzedReader{"number", read_number, numbers},
                                        FuzzedReader{"command", run_command_line, command_lines},
                                        FuzzedReader{"store", read_store_file, store_files}};
    return readers;
}

const FuzzedReader* fuzzed_reader(std::string_view name) {
    const auto found = std::ranges::find(fuzzed_readers(), name, &FuzzedReader::name);
    return found == fuzzed_readers().end() ? nullptr : &*found;
}

}  // namespace simprof::fuzz
