ALTER TABLE "orders" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
-- What is known of orders from before: their creation, and their last step.
UPDATE "orders" SET "updated_at" = greatest("created_at", (SELECT max("at") FROM "order_event" WHERE "order_id" = "orders"."id"));
