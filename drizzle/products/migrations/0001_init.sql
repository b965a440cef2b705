CREATE SEQUENCE "public"."product_sku" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100001 CACHE 1;--> statement-breakpoint
CREATE TABLE "category" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ref" text,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"parent_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"search_text" text GENERATED ALWAYS AS (search_form(name)) STORED NOT NULL,
	CONSTRAINT "category_ref_unique" UNIQUE("ref"),
	CONSTRAINT "category_slug_unique" UNIQUE("slug"),
	CONSTRAINT "category_name_bounded" CHECK (char_length("category"."name") between 1 and 200),
	CONSTRAINT "category_slug_shape" CHECK ("category"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "category_not_its_own_parent" CHECK ("category"."parent_id" <> "category"."id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"result" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ref" text,
	"sku" text DEFAULT ('P-' || nextval('product_sku')) NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"category_id" uuid,
	"price" bigint NOT NULL,
	"compare_at_price" bigint,
	"currency" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"view_count" bigint DEFAULT 0 NOT NULL,
	"contact_click_count" bigint DEFAULT 0 NOT NULL,
	"search_text" text GENERATED ALWAYS AS (search_form(name || ' ' || sku || ' ' || coalesce(description, ''))) STORED NOT NULL,
	CONSTRAINT "product_ref_unique" UNIQUE("ref"),
	CONSTRAINT "product_slug_unique" UNIQUE("slug"),
	CONSTRAINT "product_name_bounded" CHECK (char_length("product"."name") between 1 and 200),
	CONSTRAINT "product_sku_shape" CHECK ("product"."sku" ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
	CONSTRAINT "product_slug_shape" CHECK ("product"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "product_price_positive" CHECK ("product"."price" between 1 and 9007199254740991),
	CONSTRAINT "product_compare_at_above_price" CHECK ("product"."compare_at_price" > "product"."price" and "product"."compare_at_price" <= 9007199254740991),
	CONSTRAINT "product_currency_shape" CHECK ("product"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "product_inactive_when_deleted" CHECK ("product"."deleted_at" is null or not "product"."active"),
	CONSTRAINT "product_counts_not_negative" CHECK ("product"."view_count" >= 0 and "product"."contact_click_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "product_image" (
	"product_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"url" text NOT NULL,
	"alt" text,
	CONSTRAINT "product_image_product_id_position_pk" PRIMARY KEY("product_id","position"),
	CONSTRAINT "product_image_position_bounded" CHECK ("product_image"."position" between 1 and 20),
	CONSTRAINT "product_image_url_https" CHECK ("product_image"."url" ~ '^https://' and char_length("product_image"."url") <= 2048)
);
--> statement-breakpoint
ALTER TABLE "category" ADD CONSTRAINT "category_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_category" FOREIGN KEY ("category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_image" ADD CONSTRAINT "product_image_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "category_by_parent" ON "category" USING btree ("parent_id","search_text","id");--> statement-breakpoint
CREATE INDEX "category_by_name" ON "category" USING btree ("search_text","id");--> statement-breakpoint
CREATE INDEX "category_by_slug_stem" ON "category" USING btree (slug_stem("slug"));--> statement-breakpoint
CREATE INDEX "category_newest" ON "category" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_sku_unique" ON "product" USING btree (lower("sku"));--> statement-breakpoint
CREATE INDEX "product_by_slug_stem" ON "product" USING btree (slug_stem("slug"));--> statement-breakpoint
CREATE INDEX "product_newest" ON "product" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "product_by_name" ON "product" USING btree (search_form("name"),"id");--> statement-breakpoint
CREATE INDEX "product_by_price" ON "product" USING btree ("currency","price","id");--> statement-breakpoint
CREATE INDEX "product_by_category" ON "product" USING btree ("category_id","created_at","id");--> statement-breakpoint
CREATE INDEX "product_by_words" ON "product" USING gin ("search_text" gin_trgm_ops);