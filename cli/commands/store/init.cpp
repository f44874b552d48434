#include "cli/commands/carry_out.hpp"
#include "cli/commands/group_name.hpp"
#include "cli/commands/store_place.hpp"
#include "cli/commands/zone_name.hpp"
#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/sample/sample.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/world/system_facts.hpp"
#include "lib/operations/arrivals/import_sims.hpp"
#include "lib/operations/catalogue/apply_catalogue.hpp"
#include "lib/store/open.hpp"
#include "lib/store/store_check.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "lib/text/words/unseen_text.hpp"

namespace simprof::cli {

namespace {

/// The sample catalogue and its fleet: two requests, both or none. How many SIMs it has.
std::int64_t fill_with_sample(Session& session, Store& store) {
    const auto transaction = store.write();
    const Day today = billing_day(*transaction, session.now());
    Change catalogue = apply_catalogue(*transaction, read_catalogue(sample_catalogue), today);
    record_change(*transaction, catalogue, session.request_context(Origin::cli), {.confirmed = true});
    SimRecords records{sample_fleet, "the sample fleet"};
    Change fleet = import_sims(*transaction, records, {}, today);
    record_change(*transaction, fleet, session.request_context(Origin::import), {.confirmed = true});
    transaction->commit();
    return fleet.report.summary.changed;
}

Clock clock_of(const Session& session) { return session.settings().now ? Clock::rehearsal : Clock::real; }

class InitStore final : public Action {
public:
    void declare(Declaration& words) override {
        words.option("--timezone", msgid("ZONE"), Declaration::Value::zone,
                     msgid("the billing zone, such as Europe/Paris; else the system's"), m_zone);
        words.option("--shared", msgid("GROUP"), Declaration::Value::text,
                     msgid("a group of this computer whose members all use the store"), m_group);
        words.flag("--sample", msgid("add a catalogue and a small fleet to try things on"), m_sample);
    }

    ExitCode run(Session& session) override {
        const std::string path = session.shown_store();
        expect_way_to_store(session, m_group ? StoreDirectory::may_be_made : StoreDirectory::is_there);
        NewStore store{billing_zone(session), session.now(), clock_of(session)};
        if (m_group) store.shared_with = read_group(*m_group);
        std::int64_t sims = 0;
        if (m_sample) store.fill = [&](Store& made) { sims = fill_with_sample(session, made); };
        create_store({.location = session.settings().store}, store);
        session.is_done({said("The store {store} is created, but the answer could not be printed, because it "
                              "was interrupted.",
                              "store"_is = path),
                         [path](const Sentence& why) {
                             return said(
                                 "The store {store} is created, but the answer could not be printed: {why}",
                                 "store"_is = path, "why"_is = why);
                         },
                         said("simprof store info shows it.")});
        if (!m_zone && is_utc(store.zone)) warn_of_utc(session, store.zone, path);
        if (m_group) warn_of_place(session);
        print(session, path, store, sims);
        return ExitCode::done;
    }

private:
    [[nodiscard]] BillingZone billing_zone(Session& session) const {
        if (m_zone) return read_zone(std::string{without_unseen_around(*m_zone)});
        BillingZone zone = read_zone(session.world().system_time_zone());
        if (const auto unusable = unusable_zone(session.world().environment))
            session.warn(said("TZ says “{typed}”, which is no time zone of this computer; {zone} is taken.",
                              "typed"_is = *unusable, "zone"_is = zone.name()));
        return zone;
    }

    /// Servers often live in UTC, and few bills do.
    static void warn_of_utc(Session& session, const BillingZone& zone, const std::string& path) {
        session.warn(said(
            "The billing zone is {zone}, as this computer's is. It decides every billing date and cannot be "
            "changed later. If bills follow another calendar, remove {store} now and create the store again "
            "with --timezone ZONE, such as Europe/Paris.",
            "zone"_is = zone.name(), "store"_is = path));
    }

    /// The way to it is not the store's own: it may be closed to the group.
    static void warn_of_place(Session& session) {
        for (const StoreFinding& finding : check_store(session.store_access(), {}).findings)
            session.warn(finding.message.then(finding.hint));
    }

    void print(Session& session, const std::string& path, const NewStore& store, std::int64_t sims) const {
        const Json document{{"store", path},
                            {"billing_zone", store.zone.name()},
                            {"clock", to_string(store.clock)},
                            {"shared_with", text_or_null(store.shared_with)},
                            {"sample", m_sample},
                            {"sims", sims}};
        std::string text;
        const auto line = [&](const Sentence& sentence) {
            text += wrapped(spoken_safely(sentence), session.width()) + "\n";
        };
        line(said("The store {store} is created.", "store"_is = path));
        line(said("Its billing zone is {zone}: the calendar that decides what “next month” is.",
                  "zone"_is = store.zone.name()));
        if (m_group)
            line(said("The members of the group {group} use it, too.", "group"_is = store.shared_with));
        if (store.clock == Clock::rehearsal)
            line(said("It is for rehearsals: SIMPROF_NOW changes it, the machine's clock never does."));
        line(m_sample
                 ? said_of(sims, "It holds a sample catalogue and {count} SIM. Try: simprof profile list",
                           "It holds a sample catalogue and {count} SIMs. Try: simprof profile list")
                 : said("Next: simprof catalogue apply FILE.toml, then simprof sim import FILE."));
        if (session.format() != Format::table || !session.settings().quiet)
            print_object(session, document, text);
    }

    std::optional<std::string> m_zone;
    std::optional<std::string> m_group;
    bool m_sample = false;
};

}  // namespace

extern const Command init_command{
    "",
    "init",
    msgid("create the store"),
    {msgid("Creates the store, an empty file that only you can read, and says where it is. The billing zone, "
           "whose calendar decides when \"the first of the next month\" begins, is that of this computer "
           "unless --timezone names another. It cannot be changed later; UTC, which few bills follow, is "
           "warned of unless it was asked for. Directories are made on the way to the usual place of the "
           "store only."),
     msgid("With --shared the members of a group use the store as you do: its directory, which has to be "
           "missing, empty or theirs already, is given to them (mode 2770), and so are the store, its "
           "journal and its backups (0660). That stays so: `store check` says where permissions are wider or "
           "narrower by now, and how to set them right."),
     msgid("With --sample the store gets a catalogue and a small fleet to try everything on.")},
    "    simprof --store try.db init --timezone Europe/Paris --sample\n"
    "    simprof --store fleet.db init --timezone Europe/Paris",
    make_action<InitStore>};

}  // namespace simprof::cli
