-- Run by `init` on a server with the extension Citus, in the transaction that makes the store: see SCALE.md.
SELECT set_config('citus.multi_shard_modify_mode', 'sequential', true);

-- Citus takes no triggers on such tables. That history is only added is a matter of rights there, also of the owner;
-- rows that others refer to have to be lockable, which is a right to update.
DROP TRIGGER is_final ON simprof.request;
DROP TRIGGER is_final ON simprof.sim_entry;
DROP TRIGGER is_final ON simprof.definition_entry;
DROP TRIGGER is_final ON simprof.profile_entry;
DROP TRIGGER is_final ON simprof.identity_entry;
DROP TRIGGER is_final ON simprof.option_set;
DROP TRIGGER is_final ON simprof.state;
REVOKE UPDATE, DELETE, TRUNCATE ON simprof.request, simprof.sim_entry, simprof.definition_entry,
    simprof.profile_entry, simprof.identity_entry FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON simprof.option_set, simprof.state FROM CURRENT_USER;

-- An index is one of a machine, and cannot tell that two machines have the same number: the writer looks (IDN-4).
DROP INDEX simprof.identity_by_imsi;
CREATE INDEX identity_by_imsi ON simprof.identity (imsi) WHERE imsi IS NOT NULL;
DROP INDEX simprof.identity_by_msisdn;
CREATE INDEX identity_by_msisdn ON simprof.identity (msisdn) WHERE msisdn IS NOT NULL;

-- What others refer to comes first.
SELECT create_reference_table('simprof.store');
SELECT create_reference_table('simprof.setting');
SELECT create_reference_table('simprof.pack');
SELECT create_reference_table('simprof.plan');
SELECT create_reference_table('simprof.option_set');
SELECT create_reference_table('simprof.profile');
SELECT create_reference_table('simprof.state');
SELECT create_reference_table('simprof.state_use');
SELECT create_reference_table('simprof.request');
SELECT create_reference_table('simprof.definition_entry');
SELECT create_reference_table('simprof.profile_entry');

SELECT create_distributed_table('simprof.sim', 'iccid');
SELECT create_distributed_table('simprof.identity', 'iccid', colocate_with => 'simprof.sim');
SELECT create_distributed_table('simprof.identity_entry', 'iccid', colocate_with => 'simprof.sim');
SELECT create_distributed_table('simprof.sim_entry', 'first_iccid', colocate_with => 'simprof.sim');
