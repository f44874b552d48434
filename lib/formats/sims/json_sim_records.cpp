#include "lib/formats/sims/json_sim_records.hpp"

#include "lib/formats/sims/json_objects.hpp"
#include "lib/formats/sims/json_sim.hpp"
#include "lib/formats/sims/sim_columns.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

class JsonSimRecords final : public SimRecords::Reader {
public:
    JsonSimRecords(TextSource& source, const std::string& name)
        : m_window(source, name), m_objects(m_window, name) {}

    [[nodiscard]] SimFileFormat format() const override { return SimFileFormat::subscribers; }

    [[nodiscard]] bool has_profiles() const override { return true; }

    const SimRecord* next() override {
        auto object = m_objects.next();
        if (!object) return nullptr;
        m_record = SimRecord{};
        m_record.line = object->line;
        auto problem = object->problem ? std::move(object->problem) : m_sim.read(object->text, m_record);
        if (!problem && !m_record.iccid && !m_record.msisdn) problem = names_no_sim();
        if (problem) set_problem(m_record, std::move(*problem));
        tell_secrets();
        return &m_record;
    }

private:
    void tell_secrets() {
        if (m_sim.secrets().size() == m_secrets_told) return;
        m_secrets_told = m_sim.secrets().size();
        m_notices = {secret_keys_dropped(m_sim.secrets())};
    }

    TextWindow m_window;
    JsonObjects m_objects;
    JsonSim m_sim;
    SimRecord m_record;
    std::size_t m_secrets_told = 0;
};

}  // namespace

std::unique_ptr<SimRecords::Reader> read_json_sims(TextSource& source, const std::string& name) {
    return std::make_unique<JsonSimRecords>(source, name);
}

}  // namespace simprof
