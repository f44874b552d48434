CREATE SCHEMA simprof;

-- One row. Whoever writes holds it, and so is the only one: the number of the next request and the end of the chain
-- stand in it. See ARCHITECTURE.md for the order of locks.
CREATE TABLE simprof.store (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    schema_version integer NOT NULL,
    last_request integer NOT NULL DEFAULT 0,
    hash bytea NOT NULL CHECK (length(hash) = 32)
) WITH (fillfactor = 10);

CREATE TABLE simprof.setting (
    name text PRIMARY KEY,
    value text NOT NULL
);

-- A definition is JSON and holds all but the id. It is kept as the text that the chain is over.
CREATE TABLE simprof.pack (
    id integer PRIMARY KEY,
    name text NOT NULL,
    folded_name text NOT NULL UNIQUE,
    definition text NOT NULL
);

CREATE TABLE simprof.plan (
    id integer PRIMARY KEY,
    name text NOT NULL,
    folded_name text NOT NULL UNIQUE,
    definition text NOT NULL
);

-- An option set is a value: stored once, never changed. `request` is the first that used it; `digest` finds it.
CREATE TABLE simprof.option_set (
    id integer PRIMARY KEY,
    request integer NOT NULL,
    options text NOT NULL,
    digest bytea NOT NULL UNIQUE CHECK (digest = sha256(convert_to(options, 'UTF8')))
);

CREATE TABLE simprof.profile (
    id integer PRIMARY KEY,
    name text NOT NULL,
    folded_name text NOT NULL,
    pack integer NOT NULL REFERENCES simprof.pack (id),
    plan integer NOT NULL REFERENCES simprof.plan (id),
    options integer NOT NULL REFERENCES simprof.option_set (id),
    archived smallint NOT NULL CHECK (archived IN (0, 1)),
    deleted smallint NOT NULL CHECK (deleted IN (0, 1))
);

CREATE UNIQUE INDEX profile_by_name ON simprof.profile (folded_name) WHERE deleted = 0;

-- A service state is a value too.
CREATE TABLE simprof.state (
    id integer PRIMARY KEY,
    request integer NOT NULL,
    status text NOT NULL CHECK (status IN ('available', 'preactivated', 'test', 'active', 'suspended',
                                           'barred', 'sleep', 'terminated')),
    profile integer REFERENCES simprof.profile (id),
    plan integer REFERENCES simprof.plan (id),
    next_plan integer REFERENCES simprof.plan (id),
    next_from text CHECK (next_from ~ '^\d{4}-\d\d-\d\d$'),
    options integer REFERENCES simprof.option_set (id),
    CHECK (CASE status WHEN 'available' THEN profile IS NULL WHEN 'terminated' THEN true
           ELSE profile IS NOT NULL END),
    CHECK ((plan IS NULL) = (profile IS NULL)),
    CHECK ((next_plan IS NULL) = (next_from IS NULL)),
    CHECK (profile IS NOT NULL OR (next_plan IS NULL AND options IS NULL))
);

CREATE UNIQUE INDEX state_by_parts ON simprof.state (status, coalesce(profile, 0), coalesce(plan, 0),
                                                     coalesce(next_plan, 0), coalesce(next_from, ''),
                                                     coalesce(options, 0));

-- How many SIMs are in a state now, kept with every change.
CREATE TABLE simprof.state_use (
    state integer PRIMARY KEY REFERENCES simprof.state (id),
    sims bigint NOT NULL CHECK (sims >= 0)
) WITH (fillfactor = 45);

-- What often changes of a SIM, apart from what is unique: a new version of a row stays on its page, and no index hears
-- of it. An ICCID is kept as the digits after 89 with their number in front: (their number - 16) * 10^18 + digits.
CREATE TABLE simprof.sim (
    iccid bigint PRIMARY KEY CHECK (iccid BETWEEN 1001000000000000000 AND 1099999999999999999
                                    OR iccid BETWEEN 2010000000000000000 AND 2999999999999999999
                                    OR iccid BETWEEN 100000000000000 AND 9999999999999999),
    state integer NOT NULL,
    deviation integer,
    last_request integer NOT NULL,
    in_force integer NOT NULL CHECK (in_force <= last_request)
) WITH (fillfactor = 45);

-- Who a SIM is: it has a row here where anything of it is known. An IMSI or MSISDN is kept with a 1 before its digits,
-- so that leading zeros survive.
CREATE TABLE simprof.identity (
    iccid bigint PRIMARY KEY,
    imsi bigint CHECK (imsi BETWEEN 1000000 AND 1999999999999999),
    msisdn bigint CHECK (msisdn BETWEEN 110000 AND 1999999999999999),
    "group" text,
    label text
);

CREATE UNIQUE INDEX identity_by_imsi ON simprof.identity (imsi) WHERE imsi IS NOT NULL;

CREATE UNIQUE INDEX identity_by_msisdn ON simprof.identity (msisdn) WHERE msisdn IS NOT NULL;

-- `identities` is a digest of those that the request brought; `hash` is the next link of the chain. Instants and days
-- are kept as the text that the chain is over.
CREATE TABLE simprof.request (
    id integer PRIMARY KEY CHECK (id > 0),
    at text NOT NULL,
    day text NOT NULL CHECK (day ~ '^\d{4}-\d\d-\d\d$'),
    kind text NOT NULL,
    reverts integer CHECK (reverts < id),
    actor text NOT NULL,
    uid bigint,
    origin text NOT NULL CHECK (origin IN ('cli', 'import', 'api')),
    reason text,
    reference text,
    command text NOT NULL,
    version text NOT NULL,
    rehearsal smallint NOT NULL CHECK (rehearsal IN (0, 1)),
    subject text NOT NULL,
    sims bigint NOT NULL CHECK (sims >= 0),
    profiles bigint NOT NULL CHECK (profiles >= 0),
    reached bigint NOT NULL CHECK (reached >= 0),
    identities bytea CHECK (length(identities) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32)
);

-- What a request did to SIMs, many SIMs a row: see lib/store/rows/sim_chunk.hpp for the form of `entries`.
CREATE TABLE simprof.sim_entry (
    request integer NOT NULL,
    first_iccid bigint NOT NULL,
    sims integer NOT NULL CHECK (sims > 0),
    entries bytea NOT NULL,
    PRIMARY KEY (request, first_iccid)
);

-- What a request did to packs and plans, and to the forbidden plan changes, whose `id` is 0.
CREATE TABLE simprof.definition_entry (
    request integer NOT NULL,
    subject text NOT NULL CHECK (subject IN ('forbidden_plan_changes', 'pack', 'plan')),
    id integer NOT NULL,
    before text,
    after text NOT NULL,
    PRIMARY KEY (request, subject, id)
);

CREATE TABLE simprof.profile_entry (
    request integer NOT NULL,
    profile integer NOT NULL REFERENCES simprof.profile (id),
    before_options integer REFERENCES simprof.option_set (id),
    after_options integer REFERENCES simprof.option_set (id),
    archived_before smallint NOT NULL CHECK (archived_before IN (0, 1)),
    archived_after smallint NOT NULL CHECK (archived_after IN (0, 1)),
    in_force_before integer,
    in_force_after integer,
    PRIMARY KEY (request, profile)
);

CREATE INDEX profile_entry_by_profile ON simprof.profile_entry (profile, request);

-- Identities that were replaced. A new SIM has no row: its first identity is what the next change replaced, or what the
-- SIM has now.
CREATE TABLE simprof.identity_entry (
    request integer NOT NULL,
    iccid bigint NOT NULL,
    before_imsi bigint,
    before_msisdn bigint,
    before_group text,
    before_label text,
    after_imsi bigint,
    after_msisdn bigint,
    after_group text,
    after_label text,
    PRIMARY KEY (request, iccid)
);

CREATE FUNCTION simprof.keep_as_it_is() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'history is only ever added (%)', TG_TABLE_NAME; END$$;

CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON simprof.request
FOR EACH STATEMENT EXECUTE FUNCTION simprof.keep_as_it_is();

CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON simprof.sim_entry
FOR EACH STATEMENT EXECUTE FUNCTION simprof.keep_as_it_is();

CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON simprof.definition_entry
FOR EACH STATEMENT EXECUTE FUNCTION simprof.keep_as_it_is();

CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON simprof.profile_entry
FOR EACH STATEMENT EXECUTE FUNCTION simprof.keep_as_it_is();

CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON simprof.identity_entry
FOR EACH STATEMENT EXECUTE FUNCTION simprof.keep_as_it_is();

CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON simprof.option_set
FOR EACH STATEMENT EXECUTE FUNCTION simprof.keep_as_it_is();

CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON simprof.state
FOR EACH STATEMENT EXECUTE FUNCTION simprof.keep_as_it_is();

-- For people who look by themselves; the program does not use it.
CREATE VIEW simprof.sims AS
SELECT '89' || lpad((sim.iccid % 1000000000000000000)::text, (16 + sim.iccid / 1000000000000000000)::integer, '0')
           AS iccid,
       state.status, profile.name AS profile, plan.name AS plan, next_plan.name AS next_plan, state.next_from,
       sim.deviation AS deviated_by, coalesce(own.options, followed.options) AS options,
       substr(identity.imsi::text, 2) AS imsi, substr(identity.msisdn::text, 2) AS msisdn, identity."group",
       identity.label, sim.last_request
FROM simprof.sim JOIN simprof.state ON state.id = sim.state
LEFT JOIN simprof.identity ON identity.iccid = sim.iccid
LEFT JOIN simprof.profile ON profile.id = state.profile
LEFT JOIN simprof.plan ON plan.id = state.plan
LEFT JOIN simprof.plan AS next_plan ON next_plan.id = state.next_plan
LEFT JOIN simprof.option_set AS own ON own.id = state.options
LEFT JOIN simprof.option_set AS followed ON followed.id = profile.options;
