#include "lib/store/store_check.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

namespace {

/// What stands in for Citus: functions of its names that write down how they are called.
constexpr const char* stand_in = R"(
CREATE TABLE public.call (number serial, kind text, place regclass, keyed_by text, beside text);
GRANT ALL ON public.call, public.call_number_seq TO PUBLIC;
SET allow_system_table_mods = on;
CREATE FUNCTION pg_catalog.create_reference_table(table_name regclass) RETURNS void LANGUAGE sql AS
'INSERT INTO public.call (kind, place) VALUES (''reference'', table_name)';
CREATE FUNCTION pg_catalog.create_distributed_table(table_name regclass, distribution_column text,
    distribution_type text DEFAULT 'hash', colocate_with text DEFAULT 'default') RETURNS void LANGUAGE sql AS
'INSERT INTO public.call (kind, place, keyed_by, beside)
    VALUES (''distributed'', table_name, distribution_column, colocate_with)';
CREATE FUNCTION pg_catalog.citus_total_relation_size(logicalrelid regclass) RETURNS bigint LANGUAGE sql AS
'SELECT 1000::bigint';
DROP ROLE IF EXISTS keeper;
CREATE ROLE keeper LOGIN;
)";

/// Other tests use the same database.
constexpr const char* no_stand_in = R"(
SET allow_system_table_mods = on;
DROP FUNCTION pg_catalog.create_reference_table, pg_catalog.create_distributed_table,
    pg_catalog.citus_total_relation_size;
DROP TABLE public.call;
DROP OWNED BY keeper CASCADE;
DROP ROLE keeper;
)";

/// A new store on a server with that, made as somebody who is no superuser.
class DistributedStore {
public:
    DistributedStore() : m_location(new_location(m_directory, StoreKind::postgresql)) {
        (void)sql(stand_in);
        const std::string database = sql("SELECT current_database()");
        (void)sql("GRANT CREATE ON DATABASE " + database.substr(0, database.find('\n')) + " TO keeper");
        create_store(access(), {*BillingZone::named("Europe/Paris"), instant("2026-11-01T00:00:00Z")});
        m_store = open_store(access());
        record(sample_catalogue(), RequestKind::catalogue_apply);
    }
    DistributedStore(const DistributedStore&) = delete;
    DistributedStore& operator=(const DistributedStore&) = delete;
    ~DistributedStore() {
        m_store.reset();
        try {
            (void)sql(no_stand_in);
        } catch (const std::exception& error) {
            FAIL_CHECK(error.what());
        }
    }

    Store* operator->() { return m_store.get(); }
    [[nodiscard]] std::string sql(const std::string& statements) const {
        return test_server().run(m_location, statements);
    }
    RequestNumber record(const RequestContent& content, RequestKind kind) {
        const auto transaction = m_store->write();
        const auto number = transaction->record(request(kind), content);
        transaction->commit();
        return number;
    }

    [[nodiscard]] StoreAccess access() const {
        std::string location = m_location;
        constexpr std::string_view superuser = "user=simprof";
        return StoreAccess{location.replace(location.find(superuser), superuser.size(), "user=keeper")};
    }

private:
    TestDirectory m_directory;
    std::string m_location;
    std::unique_ptr<Store> m_store;
};

RequestContent brings(int n, const SimIdentity& identity) {
    RequestContent content;
    content.states = {following(ProfileId{1}, PlanId{1})};
    content.sims = {{{nth_sim(n)}, 0, DeviationChange::none}};
    content.identities = {{nth_sim(n), {}, identity}};
    return content;
}

}  // namespace

TEST_CASE(
    "With Citus, what is keyed by the ICCID is distributed together, and all else lies on every machine") {
    DistributedStore store;
    CHECK(store.sql("SELECT place, keyed_by, beside FROM call WHERE kind = 'distributed' ORDER BY number") ==
          "sim|iccid|default\nidentity|iccid|simprof.sim\nidentity_entry|iccid|simprof.sim\n"
          "sim_entry|first_iccid|simprof.sim\n");
    CHECK(store.sql("SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
                    " WHERE nspname = 'simprof' AND relkind = 'r'"
                    " AND pg_class.oid NOT IN (SELECT place FROM call)") == "");
    CHECK(store.sql("SELECT conrelid::regclass, confrelid::regclass FROM pg_constraint"
                    " JOIN call AS referring ON referring.place = conrelid"
                    " JOIN call AS referred ON referred.place = confrelid WHERE contype = 'f'"
                    " AND (referred.number > referring.number OR referring.kind = 'distributed')") == "");
}

TEST_CASE("With Citus, every unique index of a distributed table has the column that it is distributed by") {
    DistributedStore store;
    CHECK(store.sql("SELECT indexrelid::regclass FROM pg_index JOIN call ON place = indrelid"
                    " JOIN pg_attribute ON attrelid = indrelid AND attname = keyed_by"
                    " WHERE indisunique AND NOT attnum = ANY(indkey)") == "");
    CHECK(store.sql("SELECT tgname FROM pg_trigger JOIN call ON place = tgrelid WHERE NOT tgisinternal") ==
          "");
}

TEST_CASE(
    "REQ-3 With Citus, which takes no triggers, nobody has the right to change history, nor its owner") {
    DistributedStore store;
    store.record(brings(1, identity("208011000001", "3361000001")), RequestKind::sim_import);
    for (const std::string table : {"request", "sim_entry", "definition_entry", "profile_entry",
                                    "identity_entry", "option_set", "state"}) {
        CAPTURE(table);
        CHECK_THROWS((void)store.sql("SET ROLE keeper; DELETE FROM simprof." + table));
        CHECK_THROWS((void)store.sql("SET ROLE keeper; TRUNCATE simprof." + table));
    }
    CHECK_THROWS((void)store.sql("SET ROLE keeper; UPDATE simprof.request SET actor = 'nobody'"));
}

TEST_CASE("IDN-4 With Citus, where no index tells, the store itself lets no number be taken twice") {
    DistributedStore store;
    store.record(brings(1, identity("208011000001", "3361000001")), RequestKind::sim_import);
    for (const auto& again :
         {identity("208011000001", "3361000009"), identity("208011000009", "3361000001")}) {
        const auto error = error_of([&] { store.record(brings(2, again), RequestKind::sim_import); });
        REQUIRE(error);
        CHECK(error->rule() == "IDN-4");
    }
    store.record(brings(2, identity("208011000002", "3361000002")), RequestKind::sim_import);
    CHECK(sim_with(*store->read(), *Imsi::from_digits("208011000002")) == nth_sim(2));
}

TEST_CASE("With Citus, the size of a store is that of its tables on all machines") {
    DistributedStore store;
    CHECK(store->facts().bytes == 15'000);
}

TEST_CASE("With Citus, a check finds nothing in a store that is as simprof made it") {
    DistributedStore store;
    store.record(brings(1, identity("208011000001", "3361000001")), RequestKind::sim_import);
    for (const StoreFinding& finding : check_store(store.access(), {}).findings)
        FAIL_CHECK(finding.message.english());
    (void)store.sql("ALTER TABLE simprof.sim ADD COLUMN note text");
    CHECK(check_store(store.access(), {}).findings.size() == 1);
}
