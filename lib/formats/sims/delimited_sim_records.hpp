#pragma once

#include "lib/formats/sims/sim_file_form.hpp"
#include "lib/formats/sims/sim_record_reader.hpp"

namespace simprof {

/// For a list upload, a CSV, a delivery file. `source` must outlive the reader.
[[nodiscard]] std::unique_ptr<SimRecords::Reader> read_delimited_sims(TextSource& source,
                                                                      const SimFileForm& form,
                                                                      const std::string& name);

}  // namespace simprof
