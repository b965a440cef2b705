-- The tree stays a tree of at most 10 levels, whoever writes. A CHECK sees one row; two transactions that each move a
-- category under the other's see no cycle of their own: so every change of the tree takes one lock, then looks. It runs
-- after the statement, when all rows of a bulk change are in place.
CREATE FUNCTION check_category_tree() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	max_depth constant integer := 10;
	depth integer;
	height integer;
	has_cycle boolean;
BEGIN
	PERFORM pg_advisory_xact_lock(7254101);
	WITH RECURSIVE ancestor(id, parent_id, distance) AS (
		SELECT c.id, c.parent_id, 1 FROM category c WHERE c.id = NEW.id
		UNION ALL
		SELECT c.id, c.parent_id, a.distance + 1
		FROM category c JOIN ancestor a ON c.id = a.parent_id
		WHERE a.distance <= max_depth
	)
	SELECT max(distance), bool_or(distance > 1 AND id = NEW.id) INTO depth, has_cycle FROM ancestor;
	IF has_cycle THEN
		RAISE EXCEPTION 'a category would be below itself'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'category_has_no_cycle';
	END IF;
	WITH RECURSIVE descendant(id, distance) AS (
		SELECT NEW.id, 0
		UNION ALL
		SELECT c.id, d.distance + 1
		FROM category c JOIN descendant d ON c.parent_id = d.id
		WHERE d.distance <= max_depth
	)
	SELECT max(distance) INTO height FROM descendant;
	IF depth + height > max_depth THEN
		RAISE EXCEPTION 'the tree would have more than % levels', max_depth
			USING ERRCODE = 'check_violation', CONSTRAINT = 'category_depth_bounded';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER category_tree
	AFTER INSERT OR UPDATE OF parent_id ON category
	FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL)
	EXECUTE FUNCTION check_category_tree();
