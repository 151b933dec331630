import type { SafetyClass } from '../../model/safety-class.js';

/** SQL statements by their first word, or their first two where those say more; PostgreSQL, MySQL and what their kin share. */
export const sqlStatements: Readonly<Record<string, SafetyClass>> = {
  SELECT: 'read',
  SHOW: 'read',
  EXPLAIN: 'read',
  DESCRIBE: 'read',
  DESC: 'read',
  WITH: 'read',
  VALUES: 'read',
  TABLE: 'read',
  USE: 'read',
  SET: 'read',
  RESET: 'read',
  BEGIN: 'read',
  START: 'read',
  COMMIT: 'read',
  END: 'read',
  ROLLBACK: 'read',
  FETCH: 'read',
  HELP: 'read',
  STATUS: 'read',
  CHECKSUM: 'read',
  COPY: 'write',
  INSERT: 'write',
  UPDATE: 'write',
  MERGE: 'write',
  REPLACE: 'write',
  CREATE: 'write',
  ALTER: 'write',
  GRANT: 'write',
  REVOKE: 'write',
  VACUUM: 'write',
  ANALYZE: 'write',
  REINDEX: 'write',
  CLUSTER: 'write',
  CHECKPOINT: 'write',
  COMMENT: 'write',
  CALL: 'write',
  DO: 'write',
  EXECUTE: 'write',
  REFRESH: 'write',
  LOCK: 'write',
  LOAD: 'write',
  KILL: 'write',
  FLUSH: 'write',
  OPTIMIZE: 'write',
  REPAIR: 'write',
  STOP: 'write',
  CHANGE: 'write',
  IMPORT: 'write',
  PREPARE: 'write',
  'SET GLOBAL': 'write',
  'SET PERSIST': 'write',
  'SET PASSWORD': 'write',
  'START SLAVE': 'write',
  'START REPLICA': 'write',
  'START GROUP_REPLICATION': 'write',
  'RESET MASTER': 'destroy',
  'RESET SLAVE': 'destroy',
  'RESET REPLICA': 'destroy',
  'RESET BINARY': 'destroy',
  DROP: 'destroy',
  DELETE: 'destroy',
  TRUNCATE: 'destroy',
  PURGE: 'destroy',
};

/** Words that stand before a bracket without being a function. */
export const sqlKeywords: ReadonlySet<string> = new Set(
  `all and any array as between by case cast cube distinct else except exists filter from group grouping having in
  inner interval intersect is join lateral left like limit materialized not offset on or order outer over partition
  right rollup row select sets some table then union using values when where with within xor ilike similar analyze
  buffers verbose format json costs text yaml xml varchar char numeric decimal int bit index only explain`.split(
    /\s+/,
  ),
);

/** Functions that only read, as far as the vendors' manuals say. */
export const sqlFunctions: readonly RegExp[] = [
  /^(?:abs|age|avg|bool_and|bool_or|ceil|ceiling|char_length|coalesce|concat|concat_ws|corr|count|date|date_format|date_part|date_trunc|datediff|day|dense_rank|div|every|extract|first_value|floor|format|from_unixtime|generate_series|greatest|group_concat|hour|if|ifnull|initcap|jsonb?_[a-z_]+|lag|last_value|lead|least|left|length|lower|lpad|ltrim|max|md5|min|minute|mod|month|now|ntile|nullif|overlay|percent_rank|percentile_cont|percentile_disc|position|power|rank|regexp_[a-z_]+|repeat|replace|reverse|right|round|row_number|row_to_json|rpad|rtrim|sign|split_part|sqrt|stddev|stddev_pop|stddev_samp|string_agg|strpos|substr|substring|sum|timediff|timestampdiff|to_char|to_date|to_json|to_jsonb|to_number|to_timestamp|translate|trim|trunc|unix_timestamp|unnest|upper|variance|version|week|year|array_[a-z_]+|width_bucket|quote_ident|quote_literal|justify_[a-z]+|make_[a-z]+|clock_timestamp|statement_timestamp|transaction_timestamp|current_[a-z]+|session_user|user|database|schema|connection_id|inet_[a-z_]+|host|txid_current|obj_description|col_description|format_type|to_regclass|has_[a-z_]+)$/,
  /^pg_(?:is_in_recovery|is_wal_replay_paused|last_[a-z_]+|current_wal_[a-z_]*lsn|wal_lsn_diff|walfile_name|walfile_name_offset|size_pretty|size_bytes|database_size|table_size|relation_size|total_relation_size|indexes_size|tablespace_size|column_size|relation_filepath|stat_get_[a-z_]+|stat_file|stat_statements|stat_statements_info|get_[a-z_]+|backend_pid|blocking_pids|safe_snapshot_blocking_pids|postmaster_start_time|conf_load_time|encoding_to_char|table_is_visible|function_is_visible|type_is_visible|typeof|ls_[a-z]+|control_[a-z]+|show_[a-z_]+|lock_status|prepared_xact|timezone_[a-z]+|export_snapshot|xact_commit_timestamp|my_temp_schema|tablespace_location|options_to_table|visible_in_snapshot|snapshot_[a-z]+)$/,
];
