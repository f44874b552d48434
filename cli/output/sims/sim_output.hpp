#pragma once

#include "cli/output/show/json.hpp"
#include "cli/output/sims/deviation_output.hpp"
#include "cli/output/sims/sim_fields.hpp"
#include "lib/operations/look/sim_views.hpp"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace simprof::cli {

class Session;

/// A SIM as a JSON object.
[[nodiscard]] Json to_json(const SimView& sim);

/// Columns of a listing of SIMs beside those that every one has.
struct SimColumns {
    std::vector<std::string> options;  ///< `opt:NAME` in CSV, NAME in a table
    bool deviation = false;            ///< since when, by whom and why; a table has room for little else then
    std::vector<SimField> fields;      ///< where there are some, these alone
};

/// Prints SIMs one after the other for programs, in the format asked for: json {"sims":[…]}, ndjson or csv.
/// What SIMs of one state share is formatted once. In JSON a SIM takes one line, which is not indented: there
/// may be a million.
class SimPrinter {
public:
    SimPrinter(Session& session, SimColumns columns);

    void begin();
    void add(const SimView& sim);
    void end();

private:
    /// What SIMs of one state share, formatted.
    struct Shared {
        std::shared_ptr<const ServicesView> services;  ///< keeps the key alive
        std::string status;
        std::string before_deviation;
        std::string after_deviation;
        std::string csv_before_deviation;
        std::string csv_options;
        std::string differing;  ///< how many options differ from the profile's
    };
    const Shared& shared(const SimView& sim);
    void add_json(const SimView& sim);
    void add_csv(const SimView& sim);
    void add_fields(const SimView& sim);
    [[nodiscard]] std::string csv_header() const;

    Session& m_session;
    SimColumns m_columns;
    std::unordered_map<const ServicesView*, Shared> m_shared;
    DeviationTexts m_deviations;
    std::string m_text;
    bool m_any = false;
};

}  // namespace simprof::cli
