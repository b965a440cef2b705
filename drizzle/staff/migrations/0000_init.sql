CREATE TYPE "public"."employee_role" AS ENUM('CLERK', 'MANAGER', 'ADMIN');--> statement-breakpoint
CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"store_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "api_key_hash_unique" UNIQUE("hash"),
	CONSTRAINT "api_key_name_bounded" CHECK (char_length("api_key"."name") between 1 and 100),
	CONSTRAINT "api_key_prefix_bounded" CHECK (char_length("api_key"."prefix") between 6 and 12),
	CONSTRAINT "api_key_is_a_hash" CHECK ("api_key"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "api_key_scopes_bounded" CHECK (cardinality("api_key"."scopes") between 1 and 20 and not ('service' = any("api_key"."scopes"))),
	CONSTRAINT "api_key_expires_within_a_year" CHECK ("api_key"."expires_at" > "api_key"."created_at" and "api_key"."expires_at" - "api_key"."created_at" <= interval '366 days')
);
--> statement-breakpoint
CREATE TABLE "employee" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ref" text,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" "employee_role" NOT NULL,
	"store_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "employee_ref_unique" UNIQUE("ref"),
	CONSTRAINT "employee_email_unique" UNIQUE("email"),
	CONSTRAINT "employee_name_bounded" CHECK (char_length("employee"."name") between 1 and 200),
	CONSTRAINT "employee_email_bounded" CHECK (char_length("employee"."email") between 3 and 254 and "employee"."email" = lower("employee"."email")),
	CONSTRAINT "employee_store_of_role" CHECK (("employee"."role" = 'ADMIN') = ("employee"."store_id" is null))
);
--> statement-breakpoint
CREATE TABLE "employee_password" (
	"employee_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "employee_password_is_a_hash" CHECK ("employee_password"."hash" like '$argon2id$%')
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"result" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"generation" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"refreshed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_created_by_employee_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_password" ADD CONSTRAINT "employee_password_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."employee"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_newest" ON "api_key" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "api_key_by_creator" ON "api_key" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "employee_newest" ON "employee" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "employee_by_name" ON "employee" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "employee_active_admins" ON "employee" USING btree ("id") WHERE "employee"."role" = 'ADMIN' and "employee"."deactivated_at" is null;--> statement-breakpoint
CREATE INDEX "session_by_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_by_expiry" ON "session" USING btree ("expires_at");