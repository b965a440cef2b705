CREATE TYPE "public"."address_kind" AS ENUM('SHIPPING', 'BILLING');--> statement-breakpoint
CREATE TABLE "address" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" "address_kind" NOT NULL,
	"name" text,
	"line1" text NOT NULL,
	"line2" text,
	"city" text,
	"region" text,
	"postal_code" text,
	"country" text,
	"country_code" text,
	CONSTRAINT "address_country_code_shape" CHECK ("address"."country_code" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "customer" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ref" text,
	"email" text,
	"name" text NOT NULL,
	"contact_name" text,
	"phone" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "customer_ref_unique" UNIQUE("ref"),
	CONSTRAINT "customer_name_bounded" CHECK (char_length("customer"."name") between 1 and 200),
	CONSTRAINT "customer_email_bounded" CHECK (char_length("customer"."email") between 3 and 254),
	CONSTRAINT "customer_anonymous_when_deleted" CHECK ("customer"."deleted_at" is null or ("customer"."email" is null and "customer"."phone" is null and "customer"."contact_name" is null))
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"result" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "address" ADD CONSTRAINT "address_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "address_by_customer" ON "address" USING btree ("customer_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_email_unique" ON "customer" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "customer_newest" ON "customer" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "customer_by_name" ON "customer" USING btree ("name","id");