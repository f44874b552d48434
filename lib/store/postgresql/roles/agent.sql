-- An agent works with the store by simprof: adds to the history, and can neither change nor remove what is in it, nor
-- switch off what keeps it so. What is written past simprof, `simprof store check` finds.
DO $role$BEGIN CREATE ROLE {agent} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$role$;
GRANT CONNECT ON DATABASE {database} TO {agent};
REVOKE ALL ON ALL TABLES IN SCHEMA simprof FROM {agent};
GRANT USAGE ON SCHEMA simprof TO {agent};
GRANT SELECT ON ALL TABLES IN SCHEMA simprof TO {agent};
GRANT UPDATE (last_request, hash) ON simprof.store TO {agent};
GRANT INSERT ON simprof.request, simprof.sim_entry, simprof.definition_entry, simprof.profile_entry,
    simprof.identity_entry, simprof.option_set, simprof.state TO {agent};
GRANT INSERT, UPDATE ON simprof.setting, simprof.pack, simprof.plan, simprof.profile, simprof.state_use, simprof.sim,
    simprof.identity TO {agent};
GRANT DELETE ON simprof.identity TO {agent};
