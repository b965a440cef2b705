-- What an idempotency key keeps of an employee is the id: older results hold names that may have changed since.
-- Results are what v8.serialize writes. Of { kind, employee: { id, ... } } everything behind the id is cut off, and both objects
-- are closed with the number of fields that they have left. What is searched for is the text "employee", the beginning of an
-- object, the text "id" and the beginning of a text of 36 bytes; no text of a caller comes before it.
UPDATE "idempotency_key"
SET "result" = substring("result" FOR position('\x2208656d706c6f7965656f220269642224'::bytea IN "result") + 52) || '\x7b017b02'::bytea
WHERE position('\x2208656d706c6f7965656f220269642224'::bytea IN "result") > 0;
