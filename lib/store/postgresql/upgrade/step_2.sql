-- From version 1: a request is found by the key that its client made for it.
ALTER TABLE simprof.request ADD COLUMN key text;

CREATE UNIQUE INDEX request_by_key ON simprof.request (key) WHERE key IS NOT NULL;

UPDATE simprof.store SET schema_version = 2;
