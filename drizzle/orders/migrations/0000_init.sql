CREATE TYPE "public"."order_status" AS ENUM('PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'REJECTED', 'CANCELLED');--> statement-breakpoint
CREATE SEQUENCE "public"."order_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1001 CACHE 1;--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"result" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_event" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"from_status" "order_status",
	"to_status" "order_status" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "order_event_once" UNIQUE("order_id","to_status"),
	CONSTRAINT "order_event_reason_bounded" CHECK (char_length("order_event"."reason") between 1 and 500),
	CONSTRAINT "order_event_legal" CHECK ((("order_event"."from_status" is null and "order_event"."to_status" = 'PENDING') or ("order_event"."from_status" = 'PENDING' and "order_event"."to_status" in ('CONFIRMED', 'REJECTED', 'CANCELLED')) or ("order_event"."from_status" = 'CONFIRMED' and "order_event"."to_status" in ('SHIPPED', 'CANCELLED')) or ("order_event"."from_status" = 'SHIPPED' and "order_event"."to_status" = 'DELIVERED')) is true)
);
--> statement-breakpoint
CREATE TABLE "order_line" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"product_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sku" text,
	"quantity" integer NOT NULL,
	"unit_price_minor" bigint NOT NULL,
	"discount_rate" numeric DEFAULT '0' NOT NULL,
	"total_minor" bigint NOT NULL,
	CONSTRAINT "order_line_position_unique" UNIQUE("order_id","position"),
	CONSTRAINT "order_line_position_from_1" CHECK ("order_line"."position" >= 1),
	CONSTRAINT "order_line_name_bounded" CHECK (char_length("order_line"."name") between 1 and 200),
	CONSTRAINT "order_line_quantity_from_1" CHECK ("order_line"."quantity" >= 1),
	CONSTRAINT "order_line_price_not_negative" CHECK ("order_line"."unit_price_minor" >= 0),
	CONSTRAINT "order_line_discount_is_rate" CHECK ("order_line"."discount_rate" between 0 and 1),
	CONSTRAINT "order_line_total_is_product" CHECK ("order_line"."total_minor" = round("order_line"."quantity" * "order_line"."unit_price_minor"::numeric * (1 - "order_line"."discount_rate")))
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ref" text,
	"number" bigint DEFAULT nextval('order_number') NOT NULL,
	"customer_id" uuid,
	"status" "order_status" DEFAULT 'PENDING' NOT NULL,
	"currency" text NOT NULL,
	"line_count" integer NOT NULL,
	"unit_count" bigint NOT NULL,
	"gross_minor" bigint NOT NULL,
	"subtotal_minor" bigint NOT NULL,
	"shipping_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	"ship_name" text,
	"ship_line1" text,
	"ship_line2" text,
	"ship_city" text,
	"ship_region" text,
	"ship_postal_code" text,
	"ship_country" text,
	"ship_country_code" text,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"shipped_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "orders_ref_unique" UNIQUE("ref"),
	CONSTRAINT "orders_number_unique" UNIQUE("number"),
	CONSTRAINT "orders_currency_shape" CHECK ("orders"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "orders_country_code_shape" CHECK ("orders"."ship_country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "orders_have_lines" CHECK ("orders"."line_count" >= 1 and "orders"."unit_count" >= "orders"."line_count"),
	CONSTRAINT "orders_amounts_not_negative" CHECK ("orders"."gross_minor" >= 0 and "orders"."subtotal_minor" >= 0 and "orders"."shipping_minor" >= 0),
	CONSTRAINT "orders_total_is_sum" CHECK ("orders"."total_minor" = "orders"."subtotal_minor" + "orders"."shipping_minor"),
	CONSTRAINT "orders_amounts_bounded" CHECK ("orders"."gross_minor" <= 9007199254740991 and "orders"."total_minor" <= 9007199254740991),
	CONSTRAINT "orders_confirmed_when" CHECK (case when "orders"."status" in ('CONFIRMED', 'SHIPPED', 'DELIVERED') then "orders"."confirmed_at" is not null when "orders"."status" in ('PENDING', 'REJECTED') then "orders"."confirmed_at" is null else true end),
	CONSTRAINT "orders_shipped_when" CHECK (("orders"."status" in ('SHIPPED', 'DELIVERED')) = ("orders"."shipped_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_line_by_product" ON "order_line" USING btree ("product_id","order_id");--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_by_customer" ON "orders" USING btree ("customer_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_by_status" ON "orders" USING btree ("status","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_by_total" ON "orders" USING btree ("total_minor","id");