CREATE TYPE "public"."location_kind" AS ENUM('WAREHOUSE', 'STORE');--> statement-breakpoint
CREATE TYPE "public"."movement_cause" AS ENUM('ORDER', 'SALE', 'TRANSFER', 'ADJUSTMENT', 'IMPORT');--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"result" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "location" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" "location_kind" NOT NULL,
	"ref" text,
	"name" text NOT NULL,
	"line1" text,
	"city" text,
	"postal_code" text,
	"country" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "location_ref_unique" UNIQUE("ref"),
	CONSTRAINT "location_name_bounded" CHECK (char_length("location"."name") between 1 and 200),
	CONSTRAINT "location_warehouse_open" CHECK ("location"."kind" = 'STORE' or "location"."closed_at" is null)
);
--> statement-breakpoint
CREATE TABLE "stock_level" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"on_hand" integer DEFAULT 0 NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	"available" integer GENERATED ALWAYS AS (on_hand - reserved) STORED NOT NULL,
	"incoming" integer DEFAULT 0 NOT NULL,
	"reorder_point" integer DEFAULT 10 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_level_product_location_unique" UNIQUE("product_id","location_id"),
	CONSTRAINT "stock_level_on_hand_bounded" CHECK ("stock_level"."on_hand" between 0 and 10000000),
	CONSTRAINT "stock_level_reserved_on_hand" CHECK ("stock_level"."reserved" between 0 and "stock_level"."on_hand"),
	CONSTRAINT "stock_level_incoming_bounded" CHECK ("stock_level"."incoming" between 0 and 10000000),
	CONSTRAINT "stock_level_reorder_point_bounded" CHECK ("stock_level"."reorder_point" between 0 and 10000000)
);
--> statement-breakpoint
CREATE TABLE "stock_movement" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"cause" "movement_cause" NOT NULL,
	"reason" text,
	"on_hand_after" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "stock_movement_moves" CHECK ("stock_movement"."quantity" <> 0),
	CONSTRAINT "stock_movement_after_bounded" CHECK ("stock_movement"."on_hand_after" >= 0),
	CONSTRAINT "stock_movement_reason_bounded" CHECK (char_length("stock_movement"."reason") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_location_id_location_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."location"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_level_fk" FOREIGN KEY ("product_id","location_id") REFERENCES "public"."stock_level"("product_id","location_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "location_one_warehouse" ON "location" USING btree ("kind") WHERE "location"."kind" = 'WAREHOUSE';--> statement-breakpoint
CREATE INDEX "location_by_name" ON "location" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "location_newest" ON "location" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "stock_level_by_location" ON "stock_level" USING btree ("location_id","id");--> statement-breakpoint
CREATE INDEX "stock_level_by_available" ON "stock_level" USING btree ("available","id");--> statement-breakpoint
CREATE INDEX "stock_level_by_updated" ON "stock_level" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "stock_level_low" ON "stock_level" USING btree (("available" - "reorder_point"),"id") WHERE "stock_level"."available" < "stock_level"."reorder_point";--> statement-breakpoint
CREATE INDEX "stock_movement_by_level" ON "stock_movement" USING btree ("product_id","location_id","id");--> statement-breakpoint
CREATE INDEX "stock_movement_by_location" ON "stock_movement" USING btree ("location_id","id");--> statement-breakpoint
INSERT INTO "location" ("kind", "ref", "name") VALUES ('WAREHOUSE', 'central', 'Central warehouse');--> statement-breakpoint
CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the ledger is append-only: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER "stock_movement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "stock_movement" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();
