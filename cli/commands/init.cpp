#include "cli/commands/carry_out.hpp"
#include "cli/output/show/json.hpp"
#include "cli/sample/sample.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/arrivals/import_sims.hpp"
#include "lib/operations/catalogue/apply_catalogue.hpp"
#include "lib/store/open.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

void write_sample_catalogue(Session& session) {
    const auto transaction = session.store().write();
    const Day today = billing_day(*transaction, session.now());
    Change change = apply_catalogue(*transaction, read_catalogue(sample_catalogue()), today);
    carry_out(*transaction, change, session.request_context(Origin::cli));
}

std::int64_t write_sample_fleet(Session& session) {
    const auto transaction = session.store().write();
    const Day today = billing_day(*transaction, session.now());
    SimRecords records{sample_fleet(), "the sample fleet"};
    Change change = import_sims(*transaction, records, {}, today);
    carry_out(*transaction, change, session.request_context(Origin::import));
    return change.report.summary.changed;
}

class InitStore final : public Action {
public:
    void declare(Declaration& words) override {
        words.option("--timezone", "ZONE", Declaration::Value::zone,
                     "the billing zone, such as Europe/Paris; else the system's", m_zone);
        words.flag("--sample", "add a catalogue and a small fleet to try things on", m_sample);
    }

    ExitCode run(Session& session) override {
        const BillingZone zone = billing_zone(session);
        const Instant now = session.now();
        const std::string path = session.settings().store.string();
        create_store({.path = session.settings().store}, zone, now);
        std::int64_t sims = 0;
        if (m_sample) {
            write_sample_catalogue(session);
            sims = write_sample_fleet(session);
        }
        print(session, path, zone.name(), sims);
        return ExitCode::done;
    }

private:
    [[nodiscard]] BillingZone billing_zone(Session& session) const {
        const std::string name = m_zone ? *m_zone : session.world().system_time_zone();
        if (const auto zone = BillingZone::named(name)) return *zone;
        throw Error{ErrorKind::malformed, fmt::format("There is no time zone “{}”.", name),
                    "Say --timezone with a name such as Europe/Paris or UTC."};
    }

    void print(Session& session, const std::string& path, const std::string& zone, std::int64_t sims) const {
        const Json document{{"store", path}, {"billing_zone", zone}, {"sample", m_sample}, {"sims", sims}};
        std::string text = fmt::format(
            "The store {} is created.\nIts billing zone is {}: the calendar that decides what “next month” "
            "is.\n",
            path, zone);
        if (m_sample)
            text += fmt::format("It holds a sample catalogue and {} SIMs. Try: simprof profile list\n", sims);
        if (!m_sample) text += "Next: simprof catalogue apply FILE.toml, then simprof sim import FILE.\n";
        if (session.format() != Format::table || !session.settings().quiet)
            print_object(session, document, text);
    }

    std::optional<std::string> m_zone;
    bool m_sample = false;
};

}  // namespace

extern const Command init_command{
    "", "init", "create the store",
    "Creates the store, an empty file that only you can read, and says where it is. The billing zone, "
    "whose calendar decides when \"the first of the next month\" begins, is that of this computer unless "
    "--timezone names another. It cannot be changed later.\n\n"
    "With --sample the store gets a catalogue and a small fleet to try everything on.\n\n"
    "    simprof init --timezone Europe/Paris\n"
    "    simprof --store /tmp/try.db init --sample",
    make_action<InitStore>};

}  // namespace simprof::cli
