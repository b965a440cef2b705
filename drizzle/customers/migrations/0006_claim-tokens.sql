CREATE TABLE "claim_token" (
	"customer_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claim_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "claim_token_is_hashed" CHECK ("claim_token"."token_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "claim_token" ADD CONSTRAINT "claim_token_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- An account keeps its e-mail: without one nobody could sign in to it again. Two rows in two tables, so two triggers, which
-- meet on the customer's row: whoever comes second waits for it, and then sees what the first has committed.
CREATE FUNCTION "refuse_account_without_email"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an account keeps its e-mail'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'account_keeps_email', TABLE = 'customer';
END $$;
--> statement-breakpoint
CREATE FUNCTION "check_email_of_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM credential c WHERE c.customer_id = new.id) THEN PERFORM refuse_account_without_email(); END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE FUNCTION "check_email_of_new_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM customer c WHERE c.id = new.customer_id AND c.email IS NOT NULL FOR SHARE;
  IF NOT FOUND THEN PERFORM refuse_account_without_email(); END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER "customer_account_keeps_email" BEFORE UPDATE OF "email" ON "customer" FOR EACH ROW
  WHEN (old.email IS NOT NULL AND new.email IS NULL AND new.deleted_at IS NULL) EXECUTE FUNCTION "check_email_of_account"();
--> statement-breakpoint
CREATE TRIGGER "credential_has_email" BEFORE INSERT ON "credential" FOR EACH ROW EXECUTE FUNCTION "check_email_of_new_account"();
