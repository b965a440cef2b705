// Lists words that cannot name a database or a table, because Postgres would require quotes around them everywhere.

/** Reserved in PostgreSQL 18, as `pg_get_keywords()` lists them (a test asks it). */
export const reservedByPostgres: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning
  right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user
  using variadic verbose when where window with`.split(/\s+/u),
);

/** Names that mean something else where a domain's name stands. */
export const reservedByKawa: ReadonlyMap<string, string> = new Map([
  ['postgres', "the name of Postgres's own database and service"],
  ['public', 'what Postgres calls everybody'],
  ['none', 'what Postgres calls no role'],
  ['events', 'the database of the events between domains'],
  ['usage', 'the database in which the router counts who asks for what'],
  ['redis', 'a service of docker-compose.yml'],
  ['rabbitmq', 'a service of docker-compose.yml'],
  ['router', 'the caller that may speak for others'],
  ['tools', 'the caller of our commands'],
  ['seed', 'the caller that fills an empty shop'],
  ['test', 'the caller of our tests'],
  ['database', 'what DATABASE_URL names already'],
]);
