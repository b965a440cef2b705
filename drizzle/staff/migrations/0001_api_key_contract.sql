ALTER TABLE "api_key" ADD COLUMN "contract" text;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_contract_named" CHECK ("api_key"."contract" ~ '^[a-z][a-z0-9-]{0,62}$');