-- Trigrams: an index for "contains". A trusted extension: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- What two texts have in common for a person who searches or sorts: "Crème brûlée" and "CREME BRULEE" have one form,
-- so have "Chef Anton's" and "chef antons". Immutable, so that columns and indexes may hold it; the builtin collation
-- is the same on every machine, whatever the cluster's locale.
CREATE FUNCTION search_form(given text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN replace(replace(replace(translate(
		lower(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f''’ʼ`´]', '', 'g') COLLATE "pg_c_utf8"),
		'øłđ', 'old'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
--> statement-breakpoint
-- The LIKE pattern of a word that a person typed: what `%`, `_` and `\` mean there is themselves.
CREATE FUNCTION search_pattern(word text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN '%' || regexp_replace(search_form(word), '([\\%_])', '\\\1', 'g') || '%';
--> statement-breakpoint
-- "latte-2" and "latte" have one stem: an index on it finds every numbered slug of a name.
CREATE FUNCTION slug_stem(slug text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN regexp_replace(slug, '-[0-9]+$', '');
