-- A reader looks, and changes nothing.
DO $role$BEGIN CREATE ROLE {reader} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$role$;
GRANT CONNECT ON DATABASE {database} TO {reader};
REVOKE ALL ON ALL TABLES IN SCHEMA simprof FROM {reader};
GRANT USAGE ON SCHEMA simprof TO {reader};
GRANT SELECT ON ALL TABLES IN SCHEMA simprof TO {reader};
