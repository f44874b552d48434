CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A definition is JSON and holds all but the id: see lib/store/rows/definitions.hpp.
CREATE TABLE pack (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL
) STRICT;

-- An option set is a value: stored once, never changed. `request` is the first that used it.
CREATE TABLE option_set (
    id INTEGER PRIMARY KEY,
    request INTEGER NOT NULL,
    options TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE profile (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    pack INTEGER NOT NULL REFERENCES pack (id),
    plan INTEGER NOT NULL REFERENCES plan (id),
    options INTEGER NOT NULL REFERENCES option_set (id),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX profile_by_name ON profile (folded_name) WHERE deleted = 0;

-- A service state is a value too. `sims` is how many SIMs are in it now, kept with every change.
CREATE TABLE state (
    id INTEGER PRIMARY KEY,
    request INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('available', 'preactivated', 'test', 'active', 'suspended',
                                           'barred', 'sleep', 'terminated')),
    profile INTEGER REFERENCES profile (id),
    plan INTEGER REFERENCES plan (id),
    next_plan INTEGER REFERENCES plan (id),
    next_from TEXT CHECK (next_from IS date(next_from, '+0 days')),
    options INTEGER REFERENCES option_set (id),
    sims INTEGER NOT NULL DEFAULT 0 CHECK (sims >= 0),
    CHECK (CASE status WHEN 'available' THEN profile IS NULL WHEN 'terminated' THEN TRUE
           ELSE profile IS NOT NULL END),
    CHECK ((plan IS NULL) = (profile IS NULL)),
    CHECK ((next_plan IS NULL) = (next_from IS NULL)),
    CHECK (profile IS NOT NULL OR (next_plan IS NULL AND options IS NULL))
) STRICT;

CREATE UNIQUE INDEX state_by_parts ON state (status, ifnull(profile, 0), ifnull(plan, 0),
                                             ifnull(next_plan, 0), ifnull(next_from, ''), ifnull(options, 0));

-- An ICCID is kept as the digits after 89 with their number in front: (their number - 16) * 10^18 + digits. An IMSI
-- or MSISDN is kept with a 1 before its digits. So leading zeros survive; the view `sims` shows the numbers as they
-- are. No foreign keys here: they would cost a look-up for each of a million SIMs. `in_force` is mostly the last request
-- once more: a row that keeps its length is changed in its place.
CREATE TABLE sim (
    iccid INTEGER PRIMARY KEY CHECK (iccid BETWEEN 1001000000000000000 AND 1099999999999999999
                                     OR iccid BETWEEN 2010000000000000000 AND 2999999999999999999
                                     OR iccid BETWEEN 100000000000000 AND 9999999999999999),
    state INTEGER NOT NULL,
    deviation INTEGER,
    last_request INTEGER NOT NULL,
    in_force INTEGER NOT NULL CHECK (in_force <= last_request),
    imsi INTEGER,
    msisdn INTEGER,
    "group" TEXT,
    label TEXT
) STRICT;

-- Which SIM has a number, as `sim` says too: no two have the same. Tables, because a million numbers in any order,
-- sorted in memory, fill them in a third of the time that indexes take.
CREATE TABLE imsi (
    number INTEGER PRIMARY KEY CHECK (number BETWEEN 1000000 AND 1999999999999999),
    iccid INTEGER NOT NULL
) STRICT;

CREATE TABLE msisdn (
    number INTEGER PRIMARY KEY CHECK (number BETWEEN 110000 AND 1999999999999999),
    iccid INTEGER NOT NULL
) STRICT;

-- `identities` is a digest of those that the request brought: see lib/store/chain/identity_digest.hpp. `hash` is the
-- next link of a chain: see request_chain.hpp.
CREATE TABLE request (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    kind TEXT NOT NULL,
    reverts INTEGER CHECK (reverts < id),
    actor TEXT NOT NULL,
    uid INTEGER,
    origin TEXT NOT NULL CHECK (origin IN ('cli', 'import', 'api')),
    reason TEXT,
    reference TEXT,
    command TEXT NOT NULL,
    version TEXT NOT NULL,
    rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
    subject TEXT NOT NULL,
    sims INTEGER NOT NULL CHECK (sims >= 0),
    profiles INTEGER NOT NULL CHECK (profiles >= 0),
    reached INTEGER NOT NULL CHECK (reached >= 0),
    identities BLOB CHECK (length(identities) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- What a request did to SIMs, many SIMs a row: see lib/store/rows/sim_chunk.hpp for the form of `entries`.
CREATE TABLE sim_entry (
    request INTEGER NOT NULL REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    first_iccid INTEGER NOT NULL,
    sims INTEGER NOT NULL CHECK (sims > 0),
    entries BLOB NOT NULL,
    PRIMARY KEY (request, first_iccid)
) STRICT, WITHOUT ROWID;

-- What a request did to packs and plans, and to the forbidden plan changes, whose `id` is 0. Request 0: what the
-- store had before its history kept this.
CREATE TABLE definition_entry (
    request INTEGER NOT NULL,
    subject TEXT NOT NULL CHECK (subject IN ('forbidden_plan_changes', 'pack', 'plan')),
    id INTEGER NOT NULL,
    before TEXT,
    after TEXT NOT NULL,
    PRIMARY KEY (request, subject, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_entry (
    request INTEGER NOT NULL REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    profile INTEGER NOT NULL REFERENCES profile (id),
    before_options INTEGER REFERENCES option_set (id),
    after_options INTEGER REFERENCES option_set (id),
    archived_before INTEGER NOT NULL CHECK (archived_before IN (0, 1)),
    archived_after INTEGER NOT NULL CHECK (archived_after IN (0, 1)),
    in_force_before INTEGER,
    in_force_after INTEGER,
    PRIMARY KEY (request, profile)
) STRICT, WITHOUT ROWID;

CREATE INDEX profile_entry_by_profile ON profile_entry (profile, request);

-- Identities that were replaced. A new SIM has no row: its first identity is what the next change replaced,
-- or what the SIM has now.
CREATE TABLE identity_entry (
    request INTEGER NOT NULL REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    iccid INTEGER NOT NULL,
    before_imsi INTEGER,
    before_msisdn INTEGER,
    before_group TEXT,
    before_label TEXT,
    after_imsi INTEGER,
    after_msisdn INTEGER,
    after_group TEXT,
    after_label TEXT,
    PRIMARY KEY (request, iccid)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER request_is_final BEFORE UPDATE ON request
BEGIN SELECT RAISE(ABORT, 'requests are only ever added'); END;

CREATE TRIGGER request_is_kept BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'requests are only ever added'); END;

CREATE TRIGGER sim_entry_is_final BEFORE UPDATE ON sim_entry
BEGIN SELECT RAISE(ABORT, 'history is only ever added'); END;

CREATE TRIGGER sim_entry_is_kept BEFORE DELETE ON sim_entry
BEGIN SELECT RAISE(ABORT, 'history is only ever added'); END;

CREATE TRIGGER definition_entry_is_final BEFORE UPDATE ON definition_entry
BEGIN SELECT RAISE(ABORT, 'history is only ever added'); END;

CREATE TRIGGER definition_entry_is_kept BEFORE DELETE ON definition_entry
BEGIN SELECT RAISE(ABORT, 'history is only ever added'); END;

CREATE TRIGGER profile_entry_is_final BEFORE UPDATE ON profile_entry
BEGIN SELECT RAISE(ABORT, 'history is only ever added'); END;

CREATE TRIGGER profile_entry_is_kept BEFORE DELETE ON profile_entry
BEGIN SELECT RAISE(ABORT, 'history is only ever added'); END;

CREATE TRIGGER identity_entry_is_final BEFORE UPDATE ON identity_entry
BEGIN SELECT RAISE(ABORT, 'history is only ever added'); END;

CREATE TRIGGER identity_entry_is_kept BEFORE DELETE ON identity_entry
BEGIN SELECT RAISE(ABORT, 'history is only ever added'); END;

CREATE TRIGGER option_set_is_final BEFORE UPDATE ON option_set
BEGIN SELECT RAISE(ABORT, 'the history refers to option sets'); END;

CREATE TRIGGER option_set_is_kept BEFORE DELETE ON option_set
BEGIN SELECT RAISE(ABORT, 'the history refers to option sets'); END;

CREATE TRIGGER state_is_final
BEFORE UPDATE OF id, request, status, profile, plan, next_plan, next_from, options ON state
BEGIN SELECT RAISE(ABORT, 'the history refers to states'); END;

CREATE TRIGGER state_is_kept BEFORE DELETE ON state
BEGIN SELECT RAISE(ABORT, 'the history refers to states'); END;

-- For people who open the file by hand; the program does not use it.
CREATE VIEW sims AS
SELECT printf('89%0*d', 16 + sim.iccid / 1000000000000000000, sim.iccid % 1000000000000000000) AS iccid,
       state.status, profile.name AS profile, plan.name AS plan,
       next_plan.name AS next_plan, state.next_from, sim.deviation AS deviated_by,
       ifnull(own.options, followed.options) AS options, substr(sim.imsi, 2) AS imsi,
       substr(sim.msisdn, 2) AS msisdn, sim."group", sim.label, sim.last_request
FROM sim JOIN state ON state.id = sim.state
LEFT JOIN profile ON profile.id = state.profile
LEFT JOIN plan ON plan.id = state.plan
LEFT JOIN plan AS next_plan ON next_plan.id = state.next_plan
LEFT JOIN option_set AS own ON own.id = state.options
LEFT JOIN option_set AS followed ON followed.id = profile.options;
