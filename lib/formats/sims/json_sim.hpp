#pragma once

#include "lib/formats/sims/sim_records.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// Reads a SIM from one JSON object, as the platform's API and `sim list -o json` write it: keys of any case
/// (`simSerial`, `scheduled_plan`), options as a list of names and values or as an object. A `null` is
/// absent, a number is taken as its digits, an unknown key is read past.
class JsonSim {
public:
    JsonSim();
    ~JsonSim();

    /// Fills `record`, whose views last until the next call; or says why the object cannot be read.
    std::optional<FileRowProblem> read(std::string_view object, SimRecord& record);
    /// The keys of secrets met so far, as written, each once.
    [[nodiscard]] const std::vector<std::string>& secrets() const;

private:
    class Events;
    std::unique_ptr<Events> m_events;
};

}  // namespace simprof
