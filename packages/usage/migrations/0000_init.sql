CREATE TABLE "client" (
	"name" text NOT NULL,
	"version" text NOT NULL,
	"first_used" date NOT NULL,
	"last_used" date NOT NULL,
	CONSTRAINT "client_name_version_pk" PRIMARY KEY("name","version"),
	CONSTRAINT "client_names_bounded" CHECK (char_length("client"."name") between 1 and 40 and char_length("client"."version") between 1 and 40)
);
--> statement-breakpoint
CREATE TABLE "operation" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"type" text NOT NULL,
	"body" text NOT NULL,
	"coordinates" text[] NOT NULL,
	"persisted" boolean NOT NULL,
	"first_used" date NOT NULL,
	"last_used" date NOT NULL,
	CONSTRAINT "operation_type_known" CHECK ("operation"."type" in ('query', 'mutation', 'other'))
);
--> statement-breakpoint
CREATE TABLE "operation_use" (
	"day" date NOT NULL,
	"operation_id" text NOT NULL,
	"client_name" text NOT NULL,
	"client_version" text NOT NULL,
	"ok" bigint NOT NULL,
	"errors" bigint NOT NULL,
	"inputs" text[] NOT NULL,
	CONSTRAINT "operation_use_day_operation_id_client_name_client_version_pk" PRIMARY KEY("day","operation_id","client_name","client_version"),
	CONSTRAINT "operation_use_counts" CHECK ("operation_use"."ok" >= 0 and "operation_use"."errors" >= 0)
);
--> statement-breakpoint
CREATE TABLE "writer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch" bigint NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "client_by_first_used" ON "client" USING btree ("first_used");--> statement-breakpoint
CREATE INDEX "operation_by_first_used" ON "operation" USING btree ("first_used");--> statement-breakpoint
CREATE INDEX "operation_by_last_used" ON "operation" USING btree ("last_used");