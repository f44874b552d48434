-- What a schema consists of, a thing a row: its name and what it is. Things of the database's own (indexes that only
-- make look-ups quicker, how full pages are, who owns what) are not among them, nor is how a view is written.
SELECT thing, regexp_replace(made, '\s+', ' ', 'g') FROM (
    SELECT 'table ' || relname AS thing,
           CASE relpersistence WHEN 'p' THEN '' ELSE 'lost with the server ' END ||
           CASE WHEN relrowsecurity THEN 'hides rows' ELSE '' END AS made
    FROM pg_class WHERE relnamespace = 'simprof'::regnamespace AND relkind IN ('r', 'p')
    UNION ALL
    SELECT 'column ' || attname || ' of ' || relname,
           format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END ||
           coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '')
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relnamespace = 'simprof'::regnamespace AND relkind IN ('r', 'p', 'v') AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT 'constraint ' || conname || ' of ' || relname,
           pg_get_constraintdef(pg_constraint.oid) || CASE WHEN convalidated THEN '' ELSE ' never looked at' END
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE relnamespace = 'simprof'::regnamespace AND contype IN ('p', 'u', 'f', 'c', 'x')
    UNION ALL
    SELECT 'index ' || relname, pg_get_indexdef(pg_class.oid) || CASE WHEN indisvalid THEN '' ELSE ' not valid' END
    FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid
    WHERE relnamespace = 'simprof'::regnamespace AND (indisunique OR relname LIKE 'profile\_entry\_by\_%')
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
    UNION ALL
    SELECT 'trigger ' || tgname || ' of ' || relname,
           CASE WHEN tgenabled IN ('O', 'A') THEN pg_get_triggerdef(pg_trigger.oid) ELSE 'switched off' END
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'simprof'::regnamespace AND NOT tgisinternal
    UNION ALL
    SELECT 'rule ' || rulename || ' of ' || relname, pg_get_ruledef(pg_rewrite.oid)
    FROM pg_rewrite JOIN pg_class ON pg_class.oid = ev_class
    WHERE relnamespace = 'simprof'::regnamespace AND rulename <> '_RETURN'
    UNION ALL
    SELECT 'view ' || relname, '' FROM pg_class WHERE relnamespace = 'simprof'::regnamespace AND relkind IN ('v', 'm')
    UNION ALL
    SELECT 'function ' || proname || '(' || pg_get_function_identity_arguments(pg_proc.oid) || ')',
           format('%s %s %s%s', lanname, prosrc, coalesce(proconfig::text, ''), CASE WHEN prosecdef THEN ' as its owner' ELSE '' END)
    FROM pg_proc JOIN pg_language ON pg_language.oid = prolang WHERE pronamespace = 'simprof'::regnamespace
) AS things ORDER BY thing COLLATE "C"
