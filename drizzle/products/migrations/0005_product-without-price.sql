ALTER TABLE "product" DROP CONSTRAINT "product_price_positive";--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_price_bounded" CHECK ("product"."price" between 0 and 9007199254740991);--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_priced_when_active" CHECK ("product"."price" > 0 or not "product"."active");